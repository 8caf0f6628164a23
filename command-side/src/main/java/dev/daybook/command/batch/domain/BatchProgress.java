package dev.daybook.command.batch.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.batch.BatchItemsJudged;
import dev.daybook.events.batch.BatchResumed;
import dev.daybook.events.batch.BatchSubmitted;
import java.util.List;

/** A batch goes on from chunk to chunk; who is asked finds out whether it still may. */
public final class BatchProgress implements Reaction {

    /** Who does the items of a chunk. */
    public static final String OUTSIDE = "batch-chunk";

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case BatchSubmitted e -> List.of(chunk(e.batchId(), 0));
            case BatchItemsJudged e ->
                List.of(chunk(e.batchId(), e.from() + e.verdicts().size()));
            case BatchResumed e -> List.of(chunk(e.batchId(), e.next()));
            default -> List.of();
        };
    }

    private static Effect chunk(String batchId, int from) {
        return new Effect.Ask(OUTSIDE, new BatchChunk(batchId, from));
    }
}
