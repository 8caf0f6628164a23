package dev.daybook.command.order.domain;

import dev.daybook.events.order.OrderKind;

/**
 * Take over an order that another system has already completed.
 *
 * @param source the other system
 */
public record ImportOrder(String orderId, String number, OrderKind kind, String source, OrderDraft draft)
        implements OrderCommand {}
