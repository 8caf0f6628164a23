package dev.daybook.command.batch.domain;

import static dev.daybook.command.batch.domain.SampleBatch.CANCELLED;
import static dev.daybook.command.batch.domain.SampleBatch.COMPLETED;
import static dev.daybook.command.batch.domain.SampleBatch.ID;
import static dev.daybook.command.batch.domain.SampleBatch.LAST_JUDGED;
import static dev.daybook.command.batch.domain.SampleBatch.PAUSED;
import static dev.daybook.command.batch.domain.SampleBatch.REASON;
import static dev.daybook.command.batch.domain.SampleBatch.RECORD_FIRST;
import static dev.daybook.command.batch.domain.SampleBatch.RECORD_LAST;
import static dev.daybook.command.batch.domain.SampleBatch.SUBMIT;
import static dev.daybook.command.batch.domain.SampleBatch.SUBMITTED;
import static dev.daybook.command.batch.domain.SampleBatch.TWO_JUDGED;
import static dev.daybook.command.batch.domain.SampleBatch.UNDO;
import static dev.daybook.command.batch.domain.SampleBatch.UNDONE;
import static dev.daybook.command.batch.domain.SampleBatch.given;
import static dev.daybook.command.batch.domain.SampleBatch.judged;
import static dev.daybook.command.batch.domain.SampleBatch.record;
import static dev.daybook.command.batch.domain.SampleBatch.submitted;
import static dev.daybook.command.batch.domain.SampleBatch.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.batch.BatchItemsJudged;
import dev.daybook.events.batch.BatchKind;
import dev.daybook.events.batch.BatchPaused;
import dev.daybook.events.batch.BatchResumed;
import dev.daybook.events.batch.ItemOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchLifeTest {

    @Test
    void submitting_tells_what_is_to_be_done() {
        assertThat(Batch.decide(SUBMIT, given())).containsExactly(SUBMITTED);
    }

    @Test
    void one_item_is_enough() {
        SubmitBatch one = new SubmitBatch(ID, BatchKind.CONFIRM, true, 1, "aa", Optional.empty());

        assertThat(Batch.decide(one, given())).hasSize(1);
    }

    @Nested
    class Verdicts {
        @Test
        void are_noted_in_order_and_counted() {
            assertThat(Batch.decide(RECORD_FIRST, given(SUBMITTED))).containsExactly(TWO_JUDGED);
            assertThat(given(SUBMITTED, TWO_JUDGED))
                    .isEqualTo(new Batch.Running(new BatchFacts(SUBMITTED, new Counts(1, 0, 1, 0), Optional.empty())));
        }

        @Test
        void of_the_last_items_complete_the_batch_with_its_counts() {
            assertThat(Batch.decide(RECORD_LAST, given(SUBMITTED, TWO_JUDGED))).containsExactly(LAST_JUDGED, COMPLETED);
            assertThat(given(SUBMITTED, TWO_JUDGED, LAST_JUDGED, COMPLETED))
                    .isEqualTo(
                            new Batch.Completed(new BatchFacts(SUBMITTED, new Counts(1, 1, 1, 0), Optional.empty())));
        }

        @Test
        void of_all_items_at_once_complete_the_batch() {
            BatchItemsJudged all = judged(0, ItemOutcome.FAULTY, ItemOutcome.FAULTY, ItemOutcome.ACCEPTED);

            assertThat(Batch.decide(record(all), given(SUBMITTED)))
                    .containsExactly(all, new dev.daybook.events.batch.BatchCompleted(ID, 1, 0, 0, 2));
        }

        @Test
        void that_arrive_in_a_pause_are_taken_and_it_stays_paused() {
            assertThat(Batch.decide(RECORD_FIRST, given(SUBMITTED, PAUSED))).containsExactly(TWO_JUDGED);
            assertThat(given(SUBMITTED, PAUSED, TWO_JUDGED)).isInstanceOf(Batch.Paused.class);
        }

        @Test
        void that_arrive_after_it_was_cancelled_are_taken_and_complete_nothing() {
            Batch cancelled = given(SUBMITTED, TWO_JUDGED, CANCELLED, LAST_JUDGED);

            assertThat(Batch.decide(RECORD_LAST, given(SUBMITTED, TWO_JUDGED, CANCELLED)))
                    .containsExactly(LAST_JUDGED);
            assertThat(cancelled)
                    .isEqualTo(
                            new Batch.Cancelled(new BatchFacts(SUBMITTED, new Counts(1, 1, 1, 0), Optional.empty())));
        }

        @Test
        void are_refused_when_they_leave_a_gap_overlap_or_are_too_many() {
            assertUnexpected(record(judged(1, ItemOutcome.ACCEPTED)), given(SUBMITTED));
            assertUnexpected(
                    record(judged(1, ItemOutcome.REFUSED, ItemOutcome.REPEATED)), given(SUBMITTED, TWO_JUDGED));
            assertUnexpected(
                    record(judged(2, ItemOutcome.REFUSED, ItemOutcome.REPEATED)), given(SUBMITTED, TWO_JUDGED));
            assertUnexpected(
                    new RecordVerdicts(
                            ID, 0, List.of(verdict(0, ItemOutcome.ACCEPTED), verdict(2, ItemOutcome.ACCEPTED))),
                    given(SUBMITTED));
            assertUnexpected(
                    new RecordVerdicts(ID, 0, List.of(verdict(1, ItemOutcome.ACCEPTED))), given(SUBMITTED, TWO_JUDGED));
        }

        private void assertUnexpected(RecordVerdicts command, Batch batch) {
            assertThatThrownBy(() -> Batch.decide(command, batch))
                    .isInstanceOf(BatchRejection.UnexpectedVerdicts.class);
        }
    }

    @Nested
    class Pausing {
        @Test
        void and_resuming_tells_where_it_goes_on() {
            assertThat(Batch.decide(new PauseBatch(ID), given(SUBMITTED))).containsExactly(new BatchPaused(ID));
            assertThat(Batch.decide(new ResumeBatch(ID), given(SUBMITTED, TWO_JUDGED, PAUSED)))
                    .containsExactly(new BatchResumed(ID, 2));
            assertThat(given(SUBMITTED, TWO_JUDGED, PAUSED, new BatchResumed(ID, 2)))
                    .isEqualTo(given(SUBMITTED, TWO_JUDGED));
        }

        @Test
        void cancelling_tells_why() {
            assertThat(Batch.decide(new CancelBatch(ID, REASON), given(SUBMITTED, PAUSED)))
                    .containsExactly(CANCELLED);
        }
    }

    @Nested
    class Taking_it_back {
        @Test
        void names_the_batch_that_does_it_which_is_remembered() {
            Batch batch = given(SUBMITTED, TWO_JUDGED, CANCELLED);

            assertThat(Batch.decide(new UndoBatch(ID, UNDO, 1), batch)).containsExactly(UNDONE);
            assertThat(given(SUBMITTED, TWO_JUDGED, CANCELLED, UNDONE))
                    .isEqualTo(
                            new Batch.Cancelled(new BatchFacts(SUBMITTED, new Counts(1, 0, 1, 0), Optional.of(UNDO))));
            assertThat(given(SUBMITTED, TWO_JUDGED, CANCELLED, UNDONE, LAST_JUDGED))
                    .isEqualTo(
                            new Batch.Cancelled(new BatchFacts(SUBMITTED, new Counts(1, 1, 1, 0), Optional.of(UNDO))));
        }

        @Test
        void is_of_no_use_where_nothing_was_accepted() {
            assertThatThrownBy(() -> Batch.decide(new UndoBatch(ID, UNDO, 0), given(SUBMITTED, CANCELLED)))
                    .isInstanceOf(BatchRejection.NothingToUndo.class);
        }

        @ParameterizedTest
        @EnumSource(names = {"CANCEL", "CONFIRM", "IMPORT"})
        void is_impossible_for(BatchKind kind) {
            assertThat(Undoing.counterpart(kind)).isEmpty();
            assertThatThrownBy(() -> Batch.decide(
                            new UndoBatch(ID, UNDO, 1),
                            given(submitted(kind, false, Optional.empty()), TWO_JUDGED, CANCELLED)))
                    .isInstanceOf(BatchRejection.NotUndoable.class);
        }

        @Test
        void is_impossible_for_a_dry_run_and_for_what_takes_back_itself() {
            UndoBatch undo = new UndoBatch(ID, UNDO, 1);

            assertThatThrownBy(() -> Batch.decide(
                            undo, given(submitted(BatchKind.HOLD, true, Optional.empty()), TWO_JUDGED, CANCELLED)))
                    .isInstanceOf(BatchRejection.NotUndoable.class);
            assertThatThrownBy(() -> Batch.decide(
                            undo, given(submitted(BatchKind.HOLD, false, Optional.of("b-0")), TWO_JUDGED, CANCELLED)))
                    .isInstanceOf(BatchRejection.NotUndoable.class);
        }

        @Test
        void swaps_holding_and_releasing() {
            assertThat(Undoing.counterpart(BatchKind.HOLD)).contains(BatchKind.RELEASE);
            assertThat(Undoing.counterpart(BatchKind.RELEASE)).contains(BatchKind.HOLD);
        }
    }

    @Test
    void an_event_of_a_batch_that_was_never_submitted_is_a_bug() {
        assertThatThrownBy(() -> given(PAUSED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_refusal_says_which_batch_and_of_what_kind_it_is() {
        assertRefused(new PauseBatch(ID), given(), Refusal.Kind.NOT_FOUND, "batch b-1 does not exist");
        assertRefused(
                new SubmitBatch(ID, BatchKind.HOLD, false, 0, "", Optional.empty()),
                given(),
                Refusal.Kind.CONTENT,
                "a batch has at least one item");
        assertRefused(new ResumeBatch(ID), given(SUBMITTED, CANCELLED), Refusal.Kind.STATE, "batch b-1 is over");
        assertRefused(RECORD_LAST, given(SUBMITTED), Refusal.Kind.STATE, "batch b-1 waits for verdicts from item 0 on");
    }

    @Test
    void the_rules_know_their_stream_and_whom_commands_and_events_are_about() {
        assertThat(Batch.rules().stream()).isEqualTo("batch");
        assertThat(Batch.rules().target().apply(SUBMIT)).isEqualTo(ID);
        assertThat(Batch.rules().source().apply(PAUSED)).isEqualTo(ID);
        assertThat(Batch.rules().initial()).isEqualTo(new Batch.Unknown());
    }

    private static void assertRefused(BatchCommand command, Batch batch, Refusal.Kind kind, String explanation) {
        BatchRejection no = catchThrowableOfType(BatchRejection.class, () -> Batch.decide(command, batch));

        assertThat(no.kind()).isEqualTo(kind);
        assertThat(no.explanation()).isEqualTo(explanation);
        assertThat(no.faults()).isEmpty();
    }
}
