package dev.daybook.command.stock.domain;

import java.time.Instant;

/**
 * Take the pieces from every reservation that is overdue.
 *
 * @param at when this is decided
 */
public record ExpireReservations(String stockId, Instant at) implements StockCommand {}
