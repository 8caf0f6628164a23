package dev.daybook.store.tail;

/**
 * The event before which this node has stopped, since a newer build wrote it.
 *
 * @param position of the event
 * @param message says what is unknown
 */
public record UnreadableEvent(long position, String message) {}
