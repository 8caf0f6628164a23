package dev.daybook.events.order;

/** Who may read a note: the customer as well, or the shop alone. */
public enum NoteVisibility {
    PUBLIC,
    PRIVATE
}
