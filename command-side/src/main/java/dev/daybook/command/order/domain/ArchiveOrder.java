package dev.daybook.command.order.domain;

/** Put an order away to which nothing will happen any more. */
public record ArchiveOrder(String orderId) implements OrderCommand {}
