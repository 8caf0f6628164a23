package dev.daybook.command.stock.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Keep free pieces for somebody.
 *
 * @param reservationId chosen by the caller, for an order its id
 * @param backorder whether pieces that are not there may be promised out of what comes next
 * @param expiresAt from when on the pieces may be given to others; absent: kept until committed or released
 * @param at when this is decided; reservations that are overdue by then give up their pieces first
 */
public record ReserveStock(
        String stockId, String reservationId, int quantity, boolean backorder, Optional<Instant> expiresAt, Instant at)
        implements StockCommand {}
