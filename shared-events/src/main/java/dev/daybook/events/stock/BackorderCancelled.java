package dev.daybook.events.stock;

import dev.daybook.events.EventType;

/** Promised pieces are wanted no more. */
@EventType(name = "stock.backorder-cancelled")
public record BackorderCancelled(String stockId, String reservationId, int quantity) implements StockEvent {}
