package dev.daybook.command.batch;

import dev.daybook.command.batch.domain.Batch;
import dev.daybook.command.batch.domain.BatchCommand;
import dev.daybook.command.batch.domain.SubmitBatch;
import dev.daybook.command.batch.domain.Undoing;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchSubmitted;
import dev.daybook.events.batch.BatchUndoSubmitted;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/** Submits the batch that takes another one back, in the append that says so on the other. */
final class BatchUndo implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<BatchCommand, BatchEvent, Batch> batches;

    BatchUndo(Alongside alongside, StreamDefinition<BatchCommand, BatchEvent, Batch> batches) {
        this.alongside = alongside;
        this.batches = batches;
    }

    void follow(Batch before, List<BatchEvent> events, MetaData metaData) {
        for (BatchEvent event : events) {
            if (event instanceof BatchUndoSubmitted undo && before instanceof Batch.Existing undone) {
                alongside.decide(batches, counterpart(undo, undone), metaData);
            }
        }
    }

    private static SubmitBatch counterpart(BatchUndoSubmitted undo, Batch.Existing undone) {
        BatchSubmitted submitted = undone.facts().submitted();
        return new SubmitBatch(
                undo.undoId(),
                Undoing.counterpart(submitted.kind()).orElseThrow(),
                false,
                undone.facts().counts().accepted(),
                submitted.sha256(),
                Optional.of(undo.batchId()));
    }
}
