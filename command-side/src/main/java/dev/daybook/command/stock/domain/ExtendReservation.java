package dev.daybook.command.stock.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Let a reservation last until another time.
 *
 * @param expiresAt from when on the pieces may be given to others; absent: kept until committed or released
 * @param at when this is decided; an overdue reservation is not extended
 */
public record ExtendReservation(String stockId, String reservationId, Optional<Instant> expiresAt, Instant at)
        implements StockCommand {}
