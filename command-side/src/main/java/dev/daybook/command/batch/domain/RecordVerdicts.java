package dev.daybook.command.batch.domain;

import dev.daybook.events.batch.ItemVerdict;
import java.util.List;

/**
 * Note what the next items came to.
 *
 * @param from index of the first of them
 * @param verdicts one of each item from there on, without a gap
 */
public record RecordVerdicts(String batchId, int from, List<ItemVerdict> verdicts) implements BatchCommand {}
