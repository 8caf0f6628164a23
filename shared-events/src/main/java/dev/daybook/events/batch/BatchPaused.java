package dev.daybook.events.batch;

import dev.daybook.events.EventType;

/** No further items are begun until somebody resumes it. */
@EventType(name = "batch.paused")
public record BatchPaused(String batchId) implements BatchEvent {}
