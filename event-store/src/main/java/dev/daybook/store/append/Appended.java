package dev.daybook.store.append;

/**
 * Where an append lies.
 *
 * @param position of its last event; without events the newest position of the store
 */
public record Appended(long position) {}
