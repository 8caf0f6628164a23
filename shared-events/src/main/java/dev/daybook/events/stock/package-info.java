/** Everything that can happen to the pieces of one SKU at one location. */
@NullMarked
package dev.daybook.events.stock;

import org.jspecify.annotations.NullMarked;
