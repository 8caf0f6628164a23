/** Events that a view could not take, and what waits behind them. */
@NullMarked
package dev.daybook.query.infrastructure.deadletters;

import org.jspecify.annotations.NullMarked;
