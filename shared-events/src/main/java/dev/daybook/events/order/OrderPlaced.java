package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** A customer ordered; the order is open. */
@EventType(name = "order.placed")
public record OrderPlaced(String orderId, String number, OrderContent content) implements OrderEvent {}
