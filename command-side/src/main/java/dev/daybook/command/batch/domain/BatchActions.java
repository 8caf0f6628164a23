package dev.daybook.command.batch.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Reason;
import java.util.List;

/** What may be done to a batch, and why the rest may not. */
public final class BatchActions {

    private static final Reason SOME_REASON = new Reason("", "");

    private BatchActions() {}

    /** Every action with its verdict, in the batch's state. */
    public static List<Action> of(String batchId, Batch batch) {
        return List.of(
                verdict("pause", new PauseBatch(batchId), batch),
                verdict("resume", new ResumeBatch(batchId), batch),
                verdict("cancel", new CancelBatch(batchId, SOME_REASON), batch),
                verdict("undo", new UndoBatch(batchId, "", accepted(batch)), batch));
    }

    private static int accepted(Batch batch) {
        return switch (batch) {
            case Batch.Existing existing -> existing.facts().counts().accepted();
            case Batch.Unknown _ -> 0;
        };
    }

    private static Action verdict(String name, BatchCommand command, Batch batch) {
        return Action.judged(name, () -> Batch.decide(command, batch));
    }
}
