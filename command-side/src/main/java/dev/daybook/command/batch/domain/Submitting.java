package dev.daybook.command.batch.domain;

import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchSubmitted;
import java.util.List;

/** How a batch begins. */
final class Submitting {

    private Submitting() {}

    static List<BatchEvent> submit(SubmitBatch c) {
        if (c.items() < 1) {
            throw new BatchRejection.Empty();
        }
        return List.of(event(c));
    }

    static List<BatchEvent> again(SubmitBatch c, Batch.Existing batch) {
        if (!batch.facts().submitted().equals(event(c))) {
            throw new BatchRejection.AlreadySubmitted(c.batchId());
        }
        return List.of();
    }

    private static BatchSubmitted event(SubmitBatch c) {
        return new BatchSubmitted(c.batchId(), c.kind(), c.dryRun(), c.items(), c.sha256(), c.undoOf());
    }
}
