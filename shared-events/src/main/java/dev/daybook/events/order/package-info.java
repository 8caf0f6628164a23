/** Everything that can happen to an order. */
@NullMarked
package dev.daybook.events.order;

import org.jspecify.annotations.NullMarked;
