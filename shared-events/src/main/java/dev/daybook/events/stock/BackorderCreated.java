package dev.daybook.events.stock;

import dev.daybook.events.EventType;

/** Pieces that are not there are promised out of what comes next. */
@EventType(name = "stock.backorder-created")
public record BackorderCreated(String stockId, String reservationId, int quantity) implements StockEvent {}
