package dev.daybook.events.batch;

import dev.daybook.events.EventType;

/**
 * Another batch takes back what this one has done.
 *
 * @param undoId id of that batch
 */
@EventType(name = "batch.undo-submitted")
public record BatchUndoSubmitted(String batchId, String undoId) implements BatchEvent {}
