/** Orders over HTTP and on the bus; the rules are in {@code domain}. */
@NullMarked
package dev.daybook.command.order;

import org.jspecify.annotations.NullMarked;
