package dev.daybook.events.wire;

import dev.daybook.events.Reason;
import dev.daybook.events.batch.BatchCancelled;
import dev.daybook.events.batch.BatchCompleted;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchItemsJudged;
import dev.daybook.events.batch.BatchKind;
import dev.daybook.events.batch.BatchPaused;
import dev.daybook.events.batch.BatchResumed;
import dev.daybook.events.batch.BatchSubmitted;
import dev.daybook.events.batch.BatchUndoSubmitted;
import dev.daybook.events.batch.ItemOutcome;
import dev.daybook.events.batch.ItemVerdict;
import java.util.List;
import java.util.Optional;

/** One event of each type that happens to batches, as the golden files have it. */
final class BatchSamples {

    private static final String ID = "0199a000-0000-7000-8000-0000000000c1";
    private static final String UNDO = "0199a000-0000-7000-8000-0000000000c2";
    private static final String ORDER = "default/order/0199a000-0000-7000-8000-000000000001";
    private static final String APPEND = "0199a000-0000-7000-8000-0000000000d1";

    private BatchSamples() {}

    static List<BatchEvent> all() {
        return List.of(
                new BatchSubmitted(UNDO, BatchKind.RELEASE, false, 2, "00ff".repeat(16), Optional.of(ID)),
                new BatchItemsJudged(
                        ID,
                        500,
                        List.of(
                                new ItemVerdict(
                                        500, ORDER, ItemOutcome.ACCEPTED, Optional.empty(), Optional.of(APPEND)),
                                new ItemVerdict(501, ORDER, ItemOutcome.REPEATED, Optional.empty(), Optional.empty()),
                                new ItemVerdict(
                                        502,
                                        ORDER,
                                        ItemOutcome.REFUSED,
                                        Optional.of("order.not-found"),
                                        Optional.empty()),
                                new ItemVerdict(
                                        503,
                                        ORDER,
                                        ItemOutcome.FAULTY,
                                        Optional.of("order.invalid-content"),
                                        Optional.empty()))),
                new BatchPaused(ID),
                new BatchResumed(ID, 504),
                new BatchCancelled(ID, new Reason("wrong-list", "that was last year's list")),
                new BatchCompleted(ID, 480, 3, 20, 1),
                new BatchUndoSubmitted(ID, UNDO));
    }
}
