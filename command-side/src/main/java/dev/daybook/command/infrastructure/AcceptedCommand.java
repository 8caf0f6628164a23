package dev.daybook.command.infrastructure;

/**
 * An outcome that is in the store.
 *
 * @param position from which on the store holds it
 */
record AcceptedCommand(Outcome outcome, long position, boolean replayed) {}
