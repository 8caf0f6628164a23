package dev.daybook.command.batch;

import dev.daybook.command.batch.BatchItems.Upload;
import dev.daybook.command.batch.ItemJudge.Understood;
import dev.daybook.command.batch.domain.Batch;
import dev.daybook.command.batch.domain.BatchChunk;
import dev.daybook.command.batch.domain.BatchCommand;
import dev.daybook.command.batch.domain.BatchProgress;
import dev.daybook.command.batch.domain.RecordVerdicts;
import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.infrastructure.StreamReader.Loaded;
import dev.daybook.events.Envelope;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchSubmitted;
import dev.daybook.events.batch.ItemVerdict;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does the items of a chunk, if the batch still stands at it, and says what they came to. */
final class BatchClerk implements Outside {

    /** Items in one chunk, verdicts in one event. */
    static final int CHUNK = 500;

    private static final int CHUNKS_AT_A_TIME = 2;
    private static final Duration TURN = Duration.ofMillis(500);

    private final StreamReader reader;
    private final StreamDefinition<BatchCommand, BatchEvent, Batch> batches;
    private final BatchHistory history;
    private final BatchItems items;
    private final ItemJudge judge;
    private final Bulkhead turns = Bulkhead.of(
            BatchProgress.OUTSIDE,
            BulkheadConfig.custom()
                    .maxConcurrentCalls(CHUNKS_AT_A_TIME)
                    .maxWaitDuration(TURN)
                    .build());

    BatchClerk(
            StreamReader reader,
            StreamDefinition<BatchCommand, BatchEvent, Batch> batches,
            BatchHistory history,
            BatchItems items,
            ItemJudge judge) {
        this.reader = reader;
        this.batches = batches;
        this.history = history;
        this.items = items;
        this.judge = judge;
    }

    @Override
    public String name() {
        return BatchProgress.OUTSIDE;
    }

    @Override
    public List<Effect.Send> ask(Object question, String key, Envelope cause) {
        BatchChunk chunk = (BatchChunk) question;
        return turns.executeSupplier(() -> goOn(chunk, cause.subject().tenant()));
    }

    private List<Effect.Send> goOn(BatchChunk chunk, String tenant) {
        Loaded<Batch> batch = reader.load(batches, tenant, chunk.batchId());
        return batch.state() instanceof Batch.Running running
                        && running.facts().counts().judged() == chunk.from()
                ? List.of(new Effect.Send(
                        batches.name(),
                        new RecordVerdicts(
                                chunk.batchId(),
                                chunk.from(),
                                verdicts(batch, running.facts().submitted(), chunk)),
                        Optional.empty()))
                : List.of();
    }

    private List<ItemVerdict> verdicts(Loaded<Batch> loaded, BatchSubmitted batch, BatchChunk chunk) {
        Envelope submitted = history.submitted(loaded.subject());
        List<byte[]> lines = items.page(new Upload(loaded.subject().tenant(), batch.batchId()), chunk.from(), CHUNK);
        if (lines.size() != Math.min(CHUNK, batch.items() - chunk.from())) {
            throw new IllegalStateException("items of batch " + batch.batchId() + " are missing");
        }
        List<Understood> understood = new ArrayList<>(lines.size());
        for (byte[] line : lines) {
            understood.add(judge.understand(batch, submitted, chunk.from() + understood.size(), line));
        }
        return Lanes.verdicts(understood, item -> judge.judge(batch, submitted, item));
    }
}
