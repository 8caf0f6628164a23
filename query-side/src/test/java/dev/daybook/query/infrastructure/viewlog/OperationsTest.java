package dev.daybook.query.infrastructure.viewlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import dev.daybook.events.operations.DeadLetterDiscarded;
import dev.daybook.events.operations.RebuildCancelled;
import dev.daybook.events.operations.RebuildStarted;
import dev.daybook.events.operations.SwitchBegun;
import dev.daybook.events.operations.ViewOperation;
import dev.daybook.events.operations.ViewSwitched;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private static final String VIEW = "order_list";
    private static final Instant BEGIN = Instant.parse("2026-01-01T10:00:00Z");
    private static final Reason REASON = new Reason("tidied", "");
    private static final ViewOperation STARTED = new RebuildStarted("r1", VIEW, 4, 1, Optional.empty(), true);
    private static final ViewOperation BEGUN = new SwitchBegun("s1", "r1", VIEW, 4, 0, 1);
    private static final ViewOperation SWITCHED = new ViewSwitched("s1", "r1", VIEW, 4, 0, 1, 9);

    private Operations state = Operations.NONE;

    @Test
    void a_view_nobody_has_touched_is_its_first_build() {
        assertThat(state.buildsOf(VIEW, 4).live()).isZero();
        assertThat(state.buildsOf(VIEW, 4).kept()).containsExactly(0);
    }

    @Test
    void a_switch_makes_the_other_build_live_and_keeps_the_former_one() {
        after(0, STARTED, BEGUN);
        after(8, SWITCHED);

        assertThat(state.buildsOf(VIEW, 4).live()).isEqualTo(1);
        assertThat(state.buildsOf(VIEW, 4).kept()).containsExactly(0, 1);
        assertThat(state.replay("r1").orElseThrow().phase()).isEqualTo(Replay.Phase.LIVE);
        assertThat(state.buildsOf(VIEW, 5).live()).isZero();
    }

    @Test
    void a_switch_that_comes_after_the_feeds_have_gone_on_does_not_happen() {
        after(0, STARTED, BEGUN);
        after(10, SWITCHED);

        assertThat(state.buildsOf(VIEW, 4).live()).isZero();
        assertThat(state.buildsOf(VIEW, 4).change()).isEmpty();
        assertThat(state.replay("r1").orElseThrow().setbacks()).isEqualTo(1);
    }

    @Test
    void a_build_that_was_given_up_never_becomes_live() {
        after(0, STARTED, BEGUN, new RebuildCancelled("r1", VIEW, REASON), SWITCHED);

        assertThat(state.buildsOf(VIEW, 4).live()).isZero();
        assertThat(state.buildsOf(VIEW, 4).kept()).containsExactly(0);
        assertThat(state.replay("r1").orElseThrow().phase()).isEqualTo(Replay.Phase.CANCELLED);
    }

    @Test
    void a_discard_is_of_one_event_and_one_view() {
        after(0, new DeadLetterDiscarded(VIEW, "default/order/1", 3, "e1", REASON));

        assertThat(state.discarded())
                .contains(new Operations.Discard(VIEW, "default/order/1", 3))
                .doesNotContain(new Operations.Discard("order_detail", "default/order/1", 3));
    }

    private void after(int seconds, ViewOperation... events) {
        for (ViewOperation event : events) {
            state = state.after(event, envelope(state.version() + 1, BEGIN.plusSeconds(seconds)));
        }
    }

    private static Envelope envelope(long version, Instant at) {
        var context = new Envelope.Context(
                "default",
                "a",
                "c",
                "m",
                "user-7",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at);
        return new Envelope("e", "test", 1, new Subject("default", "operations", "views"), version, 1, context, at);
    }
}
