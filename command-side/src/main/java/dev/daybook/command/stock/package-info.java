/** Stock: the pieces of each SKU at each location, who keeps them and who waits for them. */
@NullMarked
package dev.daybook.command.stock;

import org.jspecify.annotations.NullMarked;
