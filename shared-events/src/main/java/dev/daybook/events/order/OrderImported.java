package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** An order that another system has already completed was taken over, with its own dates. */
@EventType(name = "order.imported")
public record OrderImported(String orderId, String number, OrderKind kind, String source, OrderContent content)
        implements OrderEvent {}
