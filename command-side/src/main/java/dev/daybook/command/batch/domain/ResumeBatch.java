package dev.daybook.command.batch.domain;

/** Go on after a pause. */
public record ResumeBatch(String batchId) implements BatchCommand {}
