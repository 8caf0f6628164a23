package dev.daybook.command.batch.domain;

import dev.daybook.events.batch.BatchSubmitted;
import dev.daybook.events.batch.ItemVerdict;
import java.util.List;
import java.util.Optional;

/**
 * What a batch remembers, whatever state it is in.
 *
 * @param submitted what it is to do
 * @param counts what its items have come to
 * @param undoId the batch that takes back what this one has done
 */
public record BatchFacts(BatchSubmitted submitted, Counts counts, Optional<String> undoId) {

    static BatchFacts of(BatchSubmitted submitted) {
        return new BatchFacts(submitted, Counts.NONE, Optional.empty());
    }

    BatchFacts with(List<ItemVerdict> verdicts) {
        return new BatchFacts(submitted, counts.with(verdicts), undoId);
    }

    BatchFacts undoneBy(String undo) {
        return new BatchFacts(submitted, counts, Optional.of(undo));
    }
}
