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
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.batch.BatchResumed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchProgressTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Envelope ENVELOPE = new Envelope(
            "e-1",
            "batch.submitted",
            1,
            new Subject("default", "batch", ID),
            0,
            1,
            new Envelope.Context(
                    "default",
                    "a-1",
                    "c-1",
                    "c-1",
                    "anna",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    AT),
            AT);

    private final BatchProgress reaction = new BatchProgress();

    @Test
    void a_batch_goes_on_where_its_verdicts_end() {
        assertThat(reaction.name()).isEqualTo("batch");
        assertThat(reaction.react(SUBMITTED, ENVELOPE)).isEqualTo(chunk(0));
        assertThat(reaction.react(TWO_JUDGED, ENVELOPE)).isEqualTo(chunk(2));
        assertThat(reaction.react(LAST_JUDGED, ENVELOPE)).isEqualTo(chunk(3));
        assertThat(reaction.react(new BatchResumed(ID, 2), ENVELOPE)).isEqualTo(chunk(2));
    }

    @Test
    void nothing_follows_from_a_pause_or_an_end() {
        assertThat(List.of(PAUSED, CANCELLED, COMPLETED, UNDONE))
                .allSatisfy(event -> assertThat(reaction.react(event, ENVELOPE)).isEmpty());
    }

    private static List<Effect> chunk(int from) {
        return List.of(new Effect.Ask("batch-chunk", new BatchChunk(ID, from)));
    }
}
