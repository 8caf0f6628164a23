package dev.daybook.command.batch;

import dev.daybook.command.batch.BatchItems.Upload;
import dev.daybook.command.batch.domain.Batch;
import dev.daybook.command.batch.domain.BatchCommand;
import dev.daybook.command.batch.domain.BatchRejection;
import dev.daybook.command.batch.domain.UndoBatch;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.CommandDesk.Answer;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.infrastructure.StreamReader.Loaded;
import dev.daybook.events.Reason;
import dev.daybook.events.batch.BatchEvent;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Submits the batch that takes another one back: first its items, which lie there before anybody asks for them. */
@Component
final class UndoDesk {

    private final CommandDesk desk;
    private final BatchItems items;
    private final BatchHistory history;
    private final StreamReader reader;
    private final StreamDefinition<BatchCommand, BatchEvent, Batch> batches;

    UndoDesk(
            CommandDesk desk,
            BatchItems items,
            BatchHistory history,
            StreamReader reader,
            StreamDefinition<BatchCommand, BatchEvent, Batch> batches) {
        this.desk = desk;
        this.items = items;
        this.history = history;
        this.reader = reader;
        this.batches = batches;
    }

    ResponseEntity<Answer> undo(CommandCall call, String batchId, Reason reason) {
        String tenant = call.scope().tenant();
        Upload fresh = new Upload(tenant, IdentifierFactory.getInstance().generateIdentifier());
        Loaded<Batch> batch = reader.load(batches, tenant, batchId);
        UndoBatch command = new UndoBatch(batchId, fresh.batchId(), accepted(batch.state()));
        Intent intent = Intent.because(reason, BatchAggregate.STREAM, command);
        if (call.dryRun() || !mayCome(command, batch.state())) {
            return begin(call, intent);
        }
        List<Integer> wanted = history.accepted(batch.subject());
        if (items.copy(new Upload(tenant, batchId), wanted, fresh) != command.items()) {
            items.remove(fresh);
            throw new BatchRejection.ItemsGone(batchId);
        }
        return items.forOne(fresh, () -> begin(call, intent), _ -> undoId(tenant, batchId));
    }

    private ResponseEntity<Answer> begin(CommandCall call, Intent intent) {
        return desk.begin(
                call,
                intent,
                answer -> BatchController.BATCHES + "/" + undoId(call.scope().tenant(), answer.id()));
    }

    /** Whether items will be needed; the rules say so again when the command is decided. */
    private boolean mayCome(UndoBatch command, Batch batch) {
        try {
            return !batches.rules().decide().apply(command, batch).isEmpty();
        } catch (BatchRejection refused) {
            return false;
        }
    }

    private static int accepted(Batch batch) {
        return batch instanceof Batch.Existing existing
                ? existing.facts().counts().accepted()
                : 0;
    }

    private String undoId(String tenant, String batchId) {
        Batch undone = reader.load(batches, tenant, batchId).state();
        return (undone instanceof Batch.Existing existing ? existing.facts().undoId() : Optional.<String>empty())
                .orElseThrow(() -> new IllegalStateException("batch " + batchId + " is not undone"));
    }
}
