package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** The order is put away: nothing can happen to it any more. */
@EventType(name = "order.archived")
public record OrderArchived(String orderId) implements OrderEvent {}
