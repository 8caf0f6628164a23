package dev.daybook.command.order.domain;

import dev.daybook.events.Reason;

/** Call off whatever is left of the order. */
public record CancelOrder(String orderId, Reason reason) implements OrderCommand {}
