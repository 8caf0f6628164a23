package dev.daybook.events.stock;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** Reserved pieces are free again. */
@EventType(name = "stock.released")
public record StockReleased(String stockId, String reservationId, int quantity, Reason reason) implements StockEvent {}
