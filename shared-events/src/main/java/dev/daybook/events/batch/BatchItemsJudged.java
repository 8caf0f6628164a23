package dev.daybook.events.batch;

import dev.daybook.events.EventType;
import java.util.List;

/**
 * The next items had their commands decided.
 *
 * @param from index of the first of them
 * @param verdicts in the order of the items, without a gap
 */
@EventType(name = "batch.items-judged")
public record BatchItemsJudged(String batchId, int from, List<ItemVerdict> verdicts) implements BatchEvent {}
