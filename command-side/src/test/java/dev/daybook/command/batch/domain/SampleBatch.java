package dev.daybook.command.batch.domain;

import dev.daybook.events.Reason;
import dev.daybook.events.batch.BatchCancelled;
import dev.daybook.events.batch.BatchCompleted;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchItemsJudged;
import dev.daybook.events.batch.BatchKind;
import dev.daybook.events.batch.BatchPaused;
import dev.daybook.events.batch.BatchSubmitted;
import dev.daybook.events.batch.BatchUndoSubmitted;
import dev.daybook.events.batch.ItemOutcome;
import dev.daybook.events.batch.ItemVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A batch of three holds, and what is done with it in the tests of its life. */
final class SampleBatch {

    static final String ID = "b-1";
    static final String UNDO = "b-2";
    static final Reason REASON = new Reason("wrong-list", "that was last year's");

    static final SubmitBatch SUBMIT = new SubmitBatch(ID, BatchKind.HOLD, false, 3, "00ff", Optional.empty());
    static final BatchSubmitted SUBMITTED = submitted(BatchKind.HOLD, false, Optional.empty());
    static final BatchItemsJudged TWO_JUDGED = judged(0, ItemOutcome.ACCEPTED, ItemOutcome.REFUSED);
    static final BatchItemsJudged LAST_JUDGED = judged(2, ItemOutcome.REPEATED);
    static final BatchPaused PAUSED = new BatchPaused(ID);
    static final BatchCancelled CANCELLED = new BatchCancelled(ID, REASON);
    static final BatchCompleted COMPLETED = new BatchCompleted(ID, 1, 1, 1, 0);
    static final BatchUndoSubmitted UNDONE = new BatchUndoSubmitted(ID, UNDO);

    static final RecordVerdicts RECORD_FIRST = record(TWO_JUDGED);
    static final RecordVerdicts RECORD_LAST = record(LAST_JUDGED);

    private SampleBatch() {}

    static BatchSubmitted submitted(BatchKind kind, boolean dryRun, Optional<String> undoOf) {
        return new BatchSubmitted(ID, kind, dryRun, 3, "00ff", undoOf);
    }

    static BatchItemsJudged judged(int from, ItemOutcome... outcomes) {
        List<ItemVerdict> verdicts = new ArrayList<>();
        Arrays.stream(outcomes).forEach(outcome -> verdicts.add(verdict(from + verdicts.size(), outcome)));
        return new BatchItemsJudged(ID, from, verdicts);
    }

    static ItemVerdict verdict(int index, ItemOutcome outcome) {
        return new ItemVerdict(index, "default/order/o-" + index, outcome, Optional.empty(), Optional.empty());
    }

    static RecordVerdicts record(BatchItemsJudged judged) {
        return new RecordVerdicts(judged.batchId(), judged.from(), judged.verdicts());
    }

    static Batch given(BatchEvent... history) {
        return Batch.rules().after(List.of(history));
    }
}
