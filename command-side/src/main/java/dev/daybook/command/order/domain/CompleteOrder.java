package dev.daybook.command.order.domain;

/** Everything is delivered and settled. */
public record CompleteOrder(String orderId) implements OrderCommand {}
