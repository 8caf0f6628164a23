package dev.daybook.command.fulfilment.domain;

import static dev.daybook.command.fulfilment.domain.SampleFulfilment.ALLOCATED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CANCELLED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CLOSED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.CREATED;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.HELD;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.ID;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.cups;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.dispatched;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.given;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.packed;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.picking;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.plates;
import static dev.daybook.command.fulfilment.domain.SampleFulfilment.removed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FulfilmentActionsTest {

    @Test
    void work_is_taken_on_begun_packed_and_undone() {
        assertThat(allowed(CREATED)).containsExactly("allocate", "hold");
        assertThat(allowed(CREATED, ALLOCATED)).containsExactly("pick", "hold");
        assertThat(allowed(picking())).containsExactly("pack", "hold");
        assertThat(allowed(picking(packed("p1", cups(3))))).containsExactly("pack", "unpack", "hold");
        assertThat(allowed(picking(packed("p1", cups(3)), packed("p2", plates(2)), dispatched("p1"))))
                .containsExactly("unpack", "hold");
    }

    @Test
    void what_stands_in_the_way_is_told() {
        assertThat(obstacles(CREATED))
                .containsEntry("pick", "fulfilment.not-allocated")
                .containsEntry("pack", "fulfilment.not-picking")
                .containsEntry("unpack", "fulfilment.parcel-not-found")
                .containsEntry("release", "no-effect");
        assertThat(obstacles(picking(packed("p1", cups(3), plates(2)))))
                .containsEntry("pack", "fulfilment.lines-unavailable")
                .containsEntry("allocate", "no-effect");
    }

    @Test
    void what_is_held_is_released_or_undone() {
        assertThat(allowed(picking(packed("p1", cups(3)), HELD))).containsExactly("unpack", "release");
    }

    @Test
    void what_has_ended_allows_nothing() {
        assertThat(allowed(picking(packed("p1", cups(3), plates(2)), dispatched("p1"), CLOSED)))
                .isEmpty();
        assertThat(allowed(CREATED, removed(cups(3), plates(2)), CANCELLED)).isEmpty();
        assertThat(allowed()).isEmpty();
        assertThat(obstacles()).hasSize(6);
        assertThat(obstacles().values()).containsOnly("fulfilment.not-found");
    }

    private static List<String> allowed(FulfilmentEvent... history) {
        return FulfilmentActions.of(ID, given(history)).stream()
                .filter(Action::allowed)
                .map(Action::name)
                .toList();
    }

    private static Map<String, String> obstacles(FulfilmentEvent... history) {
        return FulfilmentActions.of(ID, given(history)).stream()
                .filter(action -> !action.allowed())
                .collect(Collectors.toMap(
                        Action::name, action -> action.obstacle().orElseThrow().code()));
    }
}
