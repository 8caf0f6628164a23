package dev.daybook.command.order.domain;

/** Accept the order. */
public record ConfirmOrder(String orderId) implements OrderCommand {}
