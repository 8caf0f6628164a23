package dev.daybook.command.batch.domain;

import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to a batch. */
public abstract sealed class BatchRejection extends Refusal {

    private BatchRejection(Kind kind, String code, String message) {
        super(kind, code, message, List.of());
    }

    /** No such batch. */
    public static final class NotFound extends BatchRejection {
        public NotFound(String batchId) {
            super(Kind.NOT_FOUND, "batch.not-found", "batch " + batchId + " does not exist");
        }
    }

    /** There is nothing to do. */
    public static final class Empty extends BatchRejection {
        Empty() {
            super(Kind.CONTENT, "batch.empty", "a batch has at least one item");
        }
    }

    /** The id is taken by a batch with other items. */
    public static final class AlreadySubmitted extends BatchRejection {
        AlreadySubmitted(String batchId) {
            super(Kind.STATE, "batch.already-submitted", "batch " + batchId + " was submitted with other content");
        }
    }

    /** The verdicts are not those of the next items. */
    public static final class UnexpectedVerdicts extends BatchRejection {
        UnexpectedVerdicts(String batchId, int next) {
            super(
                    Kind.STATE,
                    "batch.unexpected-verdicts",
                    "batch " + batchId + " waits for verdicts from item " + next + " on");
        }
    }

    /** It begins no further items anyway. */
    public static final class AlreadyEnded extends BatchRejection {
        AlreadyEnded(String batchId) {
            super(Kind.STATE, "batch.already-ended", "batch " + batchId + " is over");
        }
    }

    /** What may still do more cannot be undone. */
    public static final class NotEnded extends BatchRejection {
        NotEnded(String batchId) {
            super(Kind.STATE, "batch.not-ended", "batch " + batchId + " is not over");
        }
    }

    /** What it does has no counterpart. */
    public static final class NotUndoable extends BatchRejection {
        NotUndoable(String batchId) {
            super(Kind.STATE, "batch.not-undoable", "what batch " + batchId + " has done cannot be undone as a whole");
        }
    }

    /** None of its items changed anything. */
    public static final class NothingToUndo extends BatchRejection {
        NothingToUndo(String batchId) {
            super(Kind.STATE, "batch.nothing-to-undo", "batch " + batchId + " has changed nothing");
        }
    }

    /** More items were accepted meanwhile. */
    public static final class Changed extends BatchRejection {
        Changed(String batchId) {
            super(Kind.STATE, "batch.changed", "verdicts of batch " + batchId + " came in meanwhile");
        }
    }

    /** Items are kept for a while only. */
    public static final class ItemsGone extends BatchRejection {
        public ItemsGone(String batchId) {
            super(Kind.STATE, "batch.items-gone", "the items of batch " + batchId + " are not kept any more");
        }
    }
}
