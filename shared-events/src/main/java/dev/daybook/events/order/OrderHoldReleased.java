package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** One hold is gone. */
@EventType(name = "order.hold-released")
public record OrderHoldReleased(String orderId, String holdId) implements OrderEvent {}
