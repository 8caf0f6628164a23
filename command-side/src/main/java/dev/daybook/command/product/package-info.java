/** Products over HTTP and on the bus; the rules are in {@code domain}. */
@NullMarked
package dev.daybook.command.product;

import org.jspecify.annotations.NullMarked;
