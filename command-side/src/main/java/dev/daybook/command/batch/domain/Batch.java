package dev.daybook.command.batch.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.batch.BatchCancelled;
import dev.daybook.events.batch.BatchCompleted;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchItemsJudged;
import dev.daybook.events.batch.BatchPaused;
import dev.daybook.events.batch.BatchResumed;
import dev.daybook.events.batch.BatchSubmitted;
import dev.daybook.events.batch.BatchUndoSubmitted;
import java.util.List;

/** Many commands of one kind that somebody wants done, and how far that has come. */
public sealed interface Batch {

    /** Nobody has submitted it. */
    record Unknown() implements Batch {}

    /** One that was submitted. */
    sealed interface Existing extends Batch {
        BatchFacts facts();
    }

    /** One that may still go on. */
    sealed interface Open extends Existing {}

    /** One that begins no further items. */
    sealed interface Ended extends Existing {}

    /** Its items are done one after the other. */
    record Running(BatchFacts facts) implements Open {}

    /** It waits to be resumed. */
    record Paused(BatchFacts facts) implements Open {}

    /** Every item has its verdict. */
    record Completed(BatchFacts facts) implements Ended {}

    /** The rest is not wanted any more. */
    record Cancelled(BatchFacts facts) implements Ended {}

    /** The rules of the stream {@code batch}. */
    static Rules<BatchCommand, BatchEvent, Batch> rules() {
        return new Rules<>(
                "batch", BatchCommand::batchId, BatchEvent::batchId, new Unknown(), Batch::decide, Batch::evolve);
    }

    /**
     * What follows from a command; nothing when it is already as wanted.
     *
     * @throws BatchRejection when a rule forbids it
     */
    static List<BatchEvent> decide(BatchCommand command, Batch batch) {
        return switch (batch) {
            case Unknown _ ->
                switch (command) {
                    case SubmitBatch c -> Submitting.submit(c);
                    case RecordVerdicts _, PauseBatch _, ResumeBatch _, CancelBatch _, UndoBatch _ ->
                        throw new BatchRejection.NotFound(command.batchId());
                };
            case Existing existing ->
                switch (command) {
                    case SubmitBatch c -> Submitting.again(c, existing);
                    case RecordVerdicts c -> Judging.record(c, existing);
                    case PauseBatch c -> Steering.pause(c, existing);
                    case ResumeBatch c -> Steering.resume(c, existing);
                    case CancelBatch c -> Steering.cancel(c, existing);
                    case UndoBatch c -> Undoing.undo(c, existing);
                };
        };
    }

    /** The batch after an event; never rejects. */
    static Batch evolve(Batch batch, BatchEvent event) {
        return switch (event) {
            case BatchSubmitted e -> new Running(BatchFacts.of(e));
            case BatchItemsJudged e -> with(batch, facts(batch).with(e.verdicts()));
            case BatchPaused _ -> new Paused(facts(batch));
            case BatchResumed _ -> new Running(facts(batch));
            case BatchCancelled _ -> new Cancelled(facts(batch));
            case BatchCompleted _ -> new Completed(facts(batch));
            case BatchUndoSubmitted e -> with(batch, facts(batch).undoneBy(e.undoId()));
        };
    }

    private static BatchFacts facts(Batch batch) {
        return switch (batch) {
            case Existing existing -> existing.facts();
            case Unknown _ -> throw new IllegalStateException("a batch begins with batch.submitted");
        };
    }

    private static Batch with(Batch batch, BatchFacts facts) {
        return switch (batch) {
            case Running _ -> new Running(facts);
            case Paused _ -> new Paused(facts);
            case Completed _ -> new Completed(facts);
            case Cancelled _ -> new Cancelled(facts);
            case Unknown unknown -> unknown;
        };
    }
}
