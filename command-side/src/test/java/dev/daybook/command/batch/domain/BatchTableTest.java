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
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.batch.BatchEvent;
import dev.daybook.events.batch.BatchKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchTableTest {

    private static final DecisionTable<BatchCommand, BatchEvent, Batch> TABLE =
            new DecisionTable<>(Batch.rules(), """
                                 | unknown      | fresh               | two judged                | paused                    | cancelled           | completed           | undone
            submit               | ok submitted | same                | same                      | same                      | same                | same                | same
            submit other items   | ok submitted | already-submitted   | already-submitted         | already-submitted         | already-submitted   | already-submitted   | already-submitted
            submit nothing       | empty        | already-submitted   | already-submitted         | already-submitted         | already-submitted   | already-submitted   | already-submitted
            record the first two | not-found    | ok items-judged     | same                      | same                      | same                | same                | same
            record the last      | not-found    | unexpected-verdicts | ok items-judged completed | ok items-judged completed | ok items-judged     | same                | same
            record nothing       | not-found    | unexpected-verdicts | unexpected-verdicts       | unexpected-verdicts       | unexpected-verdicts | unexpected-verdicts | unexpected-verdicts
            pause                | not-found    | ok paused           | ok paused                 | same                      | already-ended       | already-ended       | already-ended
            resume               | not-found    | same                | same                      | ok resumed                | already-ended       | already-ended       | already-ended
            cancel               | not-found    | ok cancelled        | ok cancelled              | ok cancelled              | same                | already-ended       | already-ended
            undo                 | not-found    | not-ended           | not-ended                 | not-ended                 | ok undo-submitted   | ok undo-submitted   | same
            undo other items     | not-found    | not-ended           | not-ended                 | not-ended                 | changed             | changed             | same
            """, commands(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("batch");
    }

    @Test
    void the_table_misses_no_kind_of_command_and_no_state() {
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(BatchCommand.class));
        assertThat(TABLE.stateTypes()).isEqualTo(DecisionTable.kindsOf(Batch.class));
    }

    private static Map<String, List<BatchEvent>> histories() {
        return Map.of(
                "unknown", List.of(),
                "fresh", List.of(SUBMITTED),
                "two judged", List.of(SUBMITTED, TWO_JUDGED),
                "paused", List.of(SUBMITTED, TWO_JUDGED, PAUSED),
                "cancelled", List.of(SUBMITTED, TWO_JUDGED, CANCELLED),
                "completed", List.of(SUBMITTED, TWO_JUDGED, LAST_JUDGED, COMPLETED),
                "undone", List.of(SUBMITTED, TWO_JUDGED, LAST_JUDGED, COMPLETED, UNDONE));
    }

    private static Map<String, BatchCommand> commands() {
        return Map.ofEntries(
                Map.entry("submit", SUBMIT),
                Map.entry("submit other items", other(3)),
                Map.entry("submit nothing", other(0)),
                Map.entry("record the first two", RECORD_FIRST),
                Map.entry("record the last", RECORD_LAST),
                Map.entry("record nothing", new RecordVerdicts(ID, 0, List.of())),
                Map.entry("pause", new PauseBatch(ID)),
                Map.entry("resume", new ResumeBatch(ID)),
                Map.entry("cancel", new CancelBatch(ID, REASON)),
                Map.entry("undo", new UndoBatch(ID, UNDO, 1)),
                Map.entry("undo other items", new UndoBatch(ID, "b-3", 2)));
    }

    private static SubmitBatch other(int items) {
        return new SubmitBatch(ID, BatchKind.HOLD, false, items, "other", Optional.empty());
    }
}
