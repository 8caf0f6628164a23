package dev.daybook.events.batch;

import dev.daybook.events.EventType;

/** Every item has its verdict; so many of each. */
@EventType(name = "batch.completed")
public record BatchCompleted(String batchId, int accepted, int repeated, int refused, int faulty)
        implements BatchEvent {}
