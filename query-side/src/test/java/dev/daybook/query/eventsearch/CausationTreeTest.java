package dev.daybook.query.eventsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.wire.EventLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CausationTreeTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static EventLine event(long position, String append, String cause) {
        return new EventLine(
                position,
                "e" + position,
                "order.placed",
                1,
                "order",
                "default/order/o",
                position,
                NOON.minusSeconds(position),
                NOON,
                "staff/1",
                Optional.empty(),
                "talk",
                cause,
                append,
                Optional.empty(),
                "{}");
    }

    @Test
    void each_event_leads_to_the_appends_that_name_it_as_their_cause() {
        CorrelationResponse tree = CausationTree.of(
                List.of(
                        event(1, "a", "a"),
                        event(2, "a", "a"),
                        event(3, "b", "e1"),
                        event(4, "c", "e1"),
                        event(5, "d", "e4"),
                        event(6, "f", "somebody-else")),
                false);

        assertThat(told(tree.appends())).isEqualTo("a(1[b(3) c(4[d(5)])] 2) f(6)");
        assertThat(tree.events()).isEqualTo(6);
        assertThat(tree.truncated()).isFalse();
        assertThat(tree.correlationId()).isEqualTo("talk");
        assertThat(tree.firstOccurredAt()).isEqualTo(NOON.minusSeconds(6));
        assertThat(tree.lastOccurredAt()).isEqualTo(NOON.minusSeconds(1));
        assertThat(tree.appends().getLast().causationId()).isEqualTo("somebody-else");
    }

    @Test
    void nothing_leads_to_itself_whatever_it_says() {
        CorrelationResponse tree =
                CausationTree.of(List.of(event(1, "a", "e2"), event(2, "b", "e1"), event(3, "c", "e3")), false);

        assertThat(told(tree.appends())).isEqualTo("a(1[b(2)]) c(3)");
    }

    @Test
    void what_lies_too_deep_is_left_out_and_said() {
        List<EventLine> chain = LongStream.rangeClosed(1, 150)
                .mapToObj(position -> event(position, "a" + position, "e" + (position - 1)))
                .toList();

        CorrelationResponse tree = CausationTree.of(chain, false);

        assertThat(tree.events()).isEqualTo(100);
        assertThat(tree.truncated()).isTrue();
        assertThat(CausationTree.of(chain.subList(0, 100), false).truncated()).isFalse();
        assertThat(CausationTree.of(chain.subList(0, 100), true).truncated()).isTrue();
    }

    private static String told(List<CorrelationResponse.Append> appends) {
        return String.join(
                " ",
                appends.stream()
                        .map(append -> append.appendId() + "("
                                + String.join(
                                        " ",
                                        append.events().stream()
                                                .map(event -> event.position()
                                                        + (event.ledTo().isEmpty()
                                                                ? ""
                                                                : "[" + told(event.ledTo()) + "]"))
                                                .toList())
                                + ")")
                        .toList());
    }
}
