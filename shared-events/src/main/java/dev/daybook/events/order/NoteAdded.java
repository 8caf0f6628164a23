package dev.daybook.events.order;

import dev.daybook.events.EventType;
import dev.daybook.events.PersonalData;

/** Somebody wrote something about the order. */
@EventType(name = "order.note-added", revision = 2)
public record NoteAdded(
        String orderId,
        String noteId,
        NoteVisibility visibility,
        @PersonalData String text) implements OrderEvent {}
