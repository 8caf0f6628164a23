package dev.daybook.command.batch.domain;

import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchKind;
import dev.daybook.events.batch.BatchSubmitted;
import dev.daybook.events.batch.BatchUndoSubmitted;
import java.util.List;
import java.util.Optional;

/** What can be taken back, and by what. */
public final class Undoing {

    private Undoing() {}

    /** The kind of batch that takes back what a batch of this kind has done, where there is one. */
    public static Optional<BatchKind> counterpart(BatchKind kind) {
        return switch (kind) {
            case HOLD -> Optional.of(BatchKind.RELEASE);
            case RELEASE -> Optional.of(BatchKind.HOLD);
            case CANCEL, CONFIRM, IMPORT -> Optional.empty();
        };
    }

    static List<BatchEvent> undo(UndoBatch c, Batch.Existing batch) {
        return switch (batch) {
            case Batch.Open _ -> throw new BatchRejection.NotEnded(c.batchId());
            case Batch.Ended ended -> ended.facts().undoId().isPresent() ? List.of() : List.of(undo(c, ended.facts()));
        };
    }

    private static BatchUndoSubmitted undo(UndoBatch c, BatchFacts facts) {
        if (!isUndoable(facts.submitted())) {
            throw new BatchRejection.NotUndoable(c.batchId());
        }
        if (facts.counts().accepted() == 0) {
            throw new BatchRejection.NothingToUndo(c.batchId());
        }
        if (facts.counts().accepted() != c.items()) {
            throw new BatchRejection.Changed(c.batchId());
        }
        return new BatchUndoSubmitted(c.batchId(), c.undoId());
    }

    private static boolean isUndoable(BatchSubmitted submitted) {
        return counterpart(submitted.kind()).isPresent()
                && !submitted.dryRun()
                && submitted.undoOf().isEmpty();
    }
}
