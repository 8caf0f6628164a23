package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** The edit was dropped and has changed nothing. */
@EventType(name = "order.edit-cancelled")
public record OrderEditCancelled(String orderId, String editId) implements OrderEditing {}
