package dev.daybook.events.stock;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/**
 * Pieces turned up or turned out to be missing.
 *
 * @param delta pieces more than there were, or fewer where negative; never 0
 */
@EventType(name = "stock.adjusted")
public record StockAdjusted(String stockId, String adjustmentId, int delta, Reason reason) implements StockEvent {}
