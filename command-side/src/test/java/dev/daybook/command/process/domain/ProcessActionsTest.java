package dev.daybook.command.process.domain;

import static dev.daybook.command.process.domain.SampleProcess.ENDED;
import static dev.daybook.command.process.domain.SampleProcess.ID;
import static dev.daybook.command.process.domain.SampleProcess.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import org.junit.jupiter.api.Test;

class ProcessActionsTest {

    @Test
    void what_is_wanted_may_be_ended() {
        assertThat(ProcessActions.of(ID, given())).singleElement().satisfies(end -> {
            assertThat(end.name()).isEqualTo("end");
            assertThat(end.allowed()).isTrue();
        });
    }

    @Test
    void ending_what_is_ended_has_no_effect() {
        assertThat(ProcessActions.of(ID, given(ENDED)))
                .singleElement()
                .extracting(end -> end.obstacle().map(Action.Obstacle::code).orElse(""))
                .isEqualTo("no-effect");
    }
}
