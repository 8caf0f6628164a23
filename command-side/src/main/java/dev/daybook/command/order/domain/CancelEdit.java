package dev.daybook.command.order.domain;

/** Drop an edit. */
public record CancelEdit(String orderId, String editId) implements OrderCommand {}
