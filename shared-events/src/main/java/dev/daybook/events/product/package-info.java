/** Everything that can happen to a product. */
@NullMarked
package dev.daybook.events.product;

import org.jspecify.annotations.NullMarked;
