/** Payments over HTTP and on the bus; the rules are in {@code domain}. */
@NullMarked
package dev.daybook.command.payment;

import org.jspecify.annotations.NullMarked;
