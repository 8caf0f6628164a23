package dev.daybook.command.stock.domain;

import dev.daybook.events.Reason;

/** Give up pieces of a reservation, those that are only promised first. */
public record ReleaseReservation(String stockId, String reservationId, int quantity, Reason reason)
        implements StockCommand {}
