package dev.daybook.command.order.domain;

/** Open an edit; nobody else edits the order until it is over. */
public record BeginEdit(String orderId, String editId) implements OrderCommand {}
