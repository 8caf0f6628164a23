package dev.daybook.events.stock;

import dev.daybook.events.EventType;

/** Reserved pieces left the house in a shipment. */
@EventType(name = "stock.committed")
public record StockCommitted(String stockId, String reservationId, String shipmentId, int quantity)
        implements StockEvent {}
