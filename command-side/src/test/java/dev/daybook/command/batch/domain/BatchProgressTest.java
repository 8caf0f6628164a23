package dev.daybook.command.batch.domain;

import static dev.daybook.command.batch.domain.SampleBatch.CANCELLED;
import static dev.daybook.command.batch.domain.SampleBatch.COMPLETED;
import static dev.daybook.command.batch.domain.SampleBatch.ID;
import static dev.daybook.command.batch.domain.SampleBatch.LAST_JUDGED;
import static dev.daybook.command.batch.domain.SampleBatch.PAUSED;
import static dev.daybook.command.batch.domain.SampleBatch.SUBMITTED;
import static dev.daybook.command.batch.domain.SampleBatch.TWO_JUDGED;
import static dev.daybook.command.batch.domain.SampleBatch.UNDONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.batch.BatchResumed;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchProgressTest {

    private final BatchProgress reaction = new BatchProgress();

    @Test
    void a_batch_goes_on_where_its_verdicts_end() {
        assertThat(reaction.name()).isEqualTo("batch");
        assertThat(reaction.react(SUBMITTED, SampleEnvelope.ANY)).isEqualTo(chunk(0));
        assertThat(reaction.react(TWO_JUDGED, SampleEnvelope.ANY)).isEqualTo(chunk(2));
        assertThat(reaction.react(LAST_JUDGED, SampleEnvelope.ANY)).isEqualTo(chunk(3));
        assertThat(reaction.react(new BatchResumed(ID, 2), SampleEnvelope.ANY)).isEqualTo(chunk(2));
    }

    @Test
    void nothing_follows_from_a_pause_or_an_end() {
        assertThat(List.of(PAUSED, CANCELLED, COMPLETED, UNDONE))
                .allSatisfy(event ->
                        assertThat(reaction.react(event, SampleEnvelope.ANY)).isEmpty());
    }

    private static List<Effect> chunk(int from) {
        return List.of(new Effect.Ask("batch-chunk", new BatchChunk(ID, from)));
    }
}
