package dev.daybook.command.batch.domain;

import dev.daybook.events.batch.BatchCancelled;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchPaused;
import dev.daybook.events.batch.BatchResumed;
import java.util.List;

/** How a batch is halted and let go on. */
final class Steering {

    private Steering() {}

    static List<BatchEvent> pause(PauseBatch c, Batch.Existing batch) {
        return switch (batch) {
            case Batch.Running _ -> List.of(new BatchPaused(c.batchId()));
            case Batch.Paused _ -> List.of();
            case Batch.Ended _ -> throw new BatchRejection.AlreadyEnded(c.batchId());
        };
    }

    static List<BatchEvent> resume(ResumeBatch c, Batch.Existing batch) {
        return switch (batch) {
            case Batch.Paused paused ->
                List.of(new BatchResumed(c.batchId(), paused.facts().counts().judged()));
            case Batch.Running _ -> List.of();
            case Batch.Ended _ -> throw new BatchRejection.AlreadyEnded(c.batchId());
        };
    }

    static List<BatchEvent> cancel(CancelBatch c, Batch.Existing batch) {
        return switch (batch) {
            case Batch.Open _ -> List.of(new BatchCancelled(c.batchId(), c.reason()));
            case Batch.Cancelled _ -> List.of();
            case Batch.Completed _ -> throw new BatchRejection.AlreadyEnded(c.batchId());
        };
    }
}
