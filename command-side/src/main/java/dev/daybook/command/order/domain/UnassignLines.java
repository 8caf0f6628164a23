package dev.daybook.command.order.domain;

/** Take all pieces from a fulfilment, so that the order can be routed anew. */
public record UnassignLines(String orderId, String fulfilmentId) implements OrderCommand {}
