package dev.daybook.events.stock;

import dev.daybook.events.EventType;

/** New pieces came in. */
@EventType(name = "stock.received")
public record StockReceived(String stockId, String receiptId, int quantity) implements StockEvent {}
