package dev.daybook.events.batch;

import dev.daybook.events.EventType;

/**
 * It goes on.
 *
 * @param next index of the first item without a verdict
 */
@EventType(name = "batch.resumed")
public record BatchResumed(String batchId, int next) implements BatchEvent {}
