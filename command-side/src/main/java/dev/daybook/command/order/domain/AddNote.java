package dev.daybook.command.order.domain;

import dev.daybook.events.order.NoteVisibility;

/** Write something about the order. */
public record AddNote(String orderId, String noteId, NoteVisibility visibility, String text) implements OrderCommand {}
