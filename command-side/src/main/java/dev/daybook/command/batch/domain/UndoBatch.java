package dev.daybook.command.batch.domain;

/**
 * Take back what the batch has done, by another batch.
 *
 * @param undoId id of the batch that is to do it
 * @param items how many items that one has: as many as this one had accepted
 */
public record UndoBatch(String batchId, String undoId, int items) implements BatchCommand {}
