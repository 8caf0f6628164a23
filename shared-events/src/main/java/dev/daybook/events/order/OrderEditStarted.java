package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** Somebody has begun to edit the order; until the edit is over nobody else does. */
@EventType(name = "order.edit-started")
public record OrderEditStarted(String orderId, String editId) implements OrderEditing {}
