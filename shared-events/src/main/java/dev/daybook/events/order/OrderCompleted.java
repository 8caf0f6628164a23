package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** Everything is delivered and settled; pieces may still come back. */
@EventType(name = "order.completed")
public record OrderCompleted(String orderId) implements OrderEvent {}
