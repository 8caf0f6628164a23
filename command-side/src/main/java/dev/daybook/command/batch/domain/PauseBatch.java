package dev.daybook.command.batch.domain;

/** Begin no further items for the time being. */
public record PauseBatch(String batchId) implements BatchCommand {}
