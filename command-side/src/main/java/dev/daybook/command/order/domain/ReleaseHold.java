package dev.daybook.command.order.domain;

/** Take one hold away. */
public record ReleaseHold(String orderId, String holdId) implements OrderCommand {}
