package dev.daybook.command.stock.domain;

import dev.daybook.events.Reason;

/**
 * Count pieces that turned up, or leave out pieces that are missing.
 *
 * @param delta pieces more, or fewer where negative; never 0
 */
public record AdjustStock(String stockId, String adjustmentId, int delta, Reason reason) implements StockCommand {}
