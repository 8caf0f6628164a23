package dev.daybook.events.stock;

import dev.daybook.events.EventType;

/** The time of a reservation is over; the pieces it still had are free again. */
@EventType(name = "stock.reservation-expired")
public record ReservationExpired(String stockId, String reservationId, int quantity) implements StockEvent {}
