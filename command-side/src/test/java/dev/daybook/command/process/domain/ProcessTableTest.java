package dev.daybook.command.process.domain;

import static dev.daybook.command.process.domain.SampleProcess.END;
import static dev.daybook.command.process.domain.SampleProcess.ENDED;
import static dev.daybook.command.process.domain.SampleProcess.END_FIRST_ATTEMPT;
import static dev.daybook.command.process.domain.SampleProcess.END_FRESH;
import static dev.daybook.command.process.domain.SampleProcess.END_NOTHING;
import static dev.daybook.command.process.domain.SampleProcess.END_RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.DecisionTable;
import dev.daybook.events.process.ProcessEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessTableTest {

    private static final DecisionTable<ProcessCommand, ProcessEvent, StuckProcess> TABLE =
            new DecisionTable<>(StuckProcess.rules(), """
                                     | wanted      | ended
            end after failures       | ok ended    | same
            end while it is running  | running     | same
            end before it failed     | not-failed  | same
            end in the first attempt | running     | same
            end what does not wait   | not-found   | same
            """, commands(), histories());

    @Test
    void every_command_has_in_every_state_the_verdict_of_the_table() {
        assertThat(TABLE.decided()).isEqualTo(TABLE.written());
    }

    @Test
    void the_table_is_what_the_documentation_shows() {
        TABLE.assertDocumented("process");
    }

    @Test
    void the_table_misses_no_kind_of_command_and_no_state() {
        assertThat(TABLE.commandTypes()).isEqualTo(DecisionTable.kindsOf(ProcessCommand.class));
        assertThat(TABLE.stateTypes()).isEqualTo(DecisionTable.kindsOf(StuckProcess.class));
    }

    private static Map<String, List<ProcessEvent>> histories() {
        return Map.of("wanted", List.of(), "ended", List.of(ENDED));
    }

    private static Map<String, ProcessCommand> commands() {
        return Map.of(
                "end after failures", END,
                "end while it is running", END_RUNNING,
                "end before it failed", END_FRESH,
                "end in the first attempt", END_FIRST_ATTEMPT,
                "end what does not wait", END_NOTHING);
    }
}
