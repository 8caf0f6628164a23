package dev.daybook.command.batch.domain;

import static dev.daybook.command.batch.domain.SampleBatch.CANCELLED;
import static dev.daybook.command.batch.domain.SampleBatch.COMPLETED;
import static dev.daybook.command.batch.domain.SampleBatch.ID;
import static dev.daybook.command.batch.domain.SampleBatch.LAST_JUDGED;
import static dev.daybook.command.batch.domain.SampleBatch.PAUSED;
import static dev.daybook.command.batch.domain.SampleBatch.SUBMITTED;
import static dev.daybook.command.batch.domain.SampleBatch.TWO_JUDGED;
import static dev.daybook.command.batch.domain.SampleBatch.UNDONE;
import static dev.daybook.command.batch.domain.SampleBatch.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchActionsTest {

    @Test
    void each_action_is_judged_in_the_state_of_the_batch() {
        assertThat(judged(given()))
                .containsExactly(
                        "pause batch.not-found",
                        "resume batch.not-found",
                        "cancel batch.not-found",
                        "undo batch.not-found");
        assertThat(judged(given(SUBMITTED)))
                .containsExactly("pause", "resume no-effect", "cancel", "undo batch.not-ended");
        assertThat(judged(given(SUBMITTED, PAUSED)))
                .containsExactly("pause no-effect", "resume", "cancel", "undo batch.not-ended");
        assertThat(judged(given(SUBMITTED, TWO_JUDGED, LAST_JUDGED, COMPLETED)))
                .containsExactly(
                        "pause batch.already-ended",
                        "resume batch.already-ended",
                        "cancel batch.already-ended",
                        "undo");
        assertThat(judged(given(SUBMITTED, TWO_JUDGED, CANCELLED, UNDONE)))
                .containsExactly(
                        "pause batch.already-ended",
                        "resume batch.already-ended",
                        "cancel no-effect",
                        "undo no-effect");
        assertThat(judged(given(SUBMITTED, CANCELLED))).contains("undo batch.nothing-to-undo");
    }

    private static List<String> judged(Batch batch) {
        return BatchActions.of(ID, batch).stream()
                .map(action -> action.name()
                        + action.obstacle()
                                .map(Action.Obstacle::code)
                                .map(code -> " " + code)
                                .orElse(""))
                .toList();
    }
}
