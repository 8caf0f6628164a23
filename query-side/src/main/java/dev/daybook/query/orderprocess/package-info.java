/** How orders fare: how long, how often, how far, and whether as their rules want it; answered out of history as tables. */
@NullMarked
package dev.daybook.query.orderprocess;

import org.jspecify.annotations.NullMarked;
