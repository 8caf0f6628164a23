package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** What the edit is to change, in place of what was staged before; nothing has changed yet. */
@EventType(name = "order.edit-staged")
public record OrderEditStaged(String orderId, String editId, EditPlan plan) implements OrderEditing {}
