package dev.daybook.command.process.domain;

import static dev.daybook.command.process.domain.SampleProcess.END;
import static dev.daybook.command.process.domain.SampleProcess.ENDED;
import static dev.daybook.command.process.domain.SampleProcess.END_FRESH;
import static dev.daybook.command.process.domain.SampleProcess.END_NOTHING;
import static dev.daybook.command.process.domain.SampleProcess.END_RUNNING;
import static dev.daybook.command.process.domain.SampleProcess.ID;
import static dev.daybook.command.process.domain.SampleProcess.REASON;
import static dev.daybook.command.process.domain.SampleProcess.given;
import static dev.daybook.command.process.domain.SampleProcess.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.Reason;
import dev.daybook.events.process.ProcessEnded;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessLifeTest {

    @Test
    void ending_what_failed_tells_what_is_given_up_and_why() {
        assertThat(StuckProcess.decide(END, given())).containsExactly(ENDED);
    }

    @Test
    void one_failure_is_enough() {
        EndProcess command = new EndProcess(ID, Optional.of(standing(1, false)), REASON);

        assertThat(StuckProcess.decide(command, given())).containsExactly(ENDED);
    }

    @Test
    void ending_again_for_whatever_reason_is_harmless() {
        EndProcess again = new EndProcess(ID, Optional.empty(), new Reason("another", ""));

        assertThat(StuckProcess.decide(again, given(ENDED))).isEmpty();
    }

    @Test
    void what_is_ended_stays_so() {
        ProcessEnded again = new ProcessEnded(ID, "r", "default/order/o-2", 0, 0, Optional.empty(), REASON);

        assertThat(given()).isEqualTo(new StuckProcess.Wanted());
        assertThat(given(ENDED)).isEqualTo(new StuckProcess.Ended());
        assertThat(given(ENDED, again)).isEqualTo(new StuckProcess.Ended());
    }

    @Test
    void a_refusal_says_which_process_and_of_what_kind_it_is() {
        assertRefused(END_NOTHING, Refusal.Kind.NOT_FOUND, "no process cDE waits");
        assertRefused(END_RUNNING, Refusal.Kind.STATE, "process cDE is just being carried out");
        assertRefused(END_FRESH, Refusal.Kind.STATE, "process cDE has not failed");
    }

    @Test
    void the_rules_know_their_stream_and_whom_commands_and_events_are_about() {
        assertThat(StuckProcess.rules().stream()).isEqualTo("process");
        assertThat(StuckProcess.rules().target().apply(END)).isEqualTo(ID);
        assertThat(StuckProcess.rules().source().apply(ENDED)).isEqualTo(ID);
    }

    private static void assertRefused(EndProcess command, Refusal.Kind kind, String explanation) {
        ProcessRejection no = catchThrowableOfType(ProcessRejection.class, () -> StuckProcess.decide(command, given()));

        assertThat(no.kind()).isEqualTo(kind);
        assertThat(no.explanation()).isEqualTo(explanation);
        assertThat(no.faults()).isEmpty();
    }
}
