package dev.daybook.command.batch.domain;

import dev.daybook.events.Reason;

/** Leave the rest undone for ever. */
public record CancelBatch(String batchId, Reason reason) implements BatchCommand {}
