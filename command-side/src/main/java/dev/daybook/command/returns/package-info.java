/** Returns over HTTP and on the bus, with what orders and stock have to do with them; the rules are in {@code domain}. */
@NullMarked
package dev.daybook.command.returns;

import org.jspecify.annotations.NullMarked;
