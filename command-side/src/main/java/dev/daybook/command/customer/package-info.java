/** Customers over HTTP and on the bus; the rules are in {@code domain}. */
@NullMarked
package dev.daybook.command.customer;

import org.jspecify.annotations.NullMarked;
