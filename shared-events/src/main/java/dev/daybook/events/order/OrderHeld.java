package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** The order goes no further until this hold is released. */
@EventType(name = "order.held")
public record OrderHeld(String orderId, String holdId, HoldKind kind) implements OrderEvent {}
