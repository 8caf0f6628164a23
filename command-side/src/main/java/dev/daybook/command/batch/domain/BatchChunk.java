package dev.daybook.command.batch.domain;

/**
 * The next items of a batch, to be done.
 *
 * @param from index of the first of them
 */
public record BatchChunk(String batchId, int from) {}
