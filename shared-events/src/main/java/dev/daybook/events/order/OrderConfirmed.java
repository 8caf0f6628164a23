package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** The shop accepted the order. */
@EventType(name = "order.confirmed")
public record OrderConfirmed(String orderId) implements OrderEvent {}
