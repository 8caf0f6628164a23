package dev.daybook.events.stock;

import dev.daybook.events.EventType;

/** Promised pieces are there and reserved; they last as long as the reservation they belong to. */
@EventType(name = "stock.backorder-allocated")
public record BackorderAllocated(String stockId, String reservationId, int quantity) implements StockEvent {}
