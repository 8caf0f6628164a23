package dev.daybook.events.batch;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** The rest of its items is not wanted any more; what was done stays done. */
@EventType(name = "batch.cancelled")
public record BatchCancelled(String batchId, Reason reason) implements BatchEvent {}
