package dev.daybook.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final QuerySide side = Shared.querySide();

    @Test
    void everything_that_happened_is_told_in_order_with_who_when_and_why() {
        String id = Shared.newOrderId();
        side.history()
                .append(
                        Orders.placed(id),
                        new OrderConfirmed(id),
                        new NoteAdded(id, "n1", NoteVisibility.PRIVATE, "careful"),
                        new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(2)), new Reason("damaged", "broken")));
        side.await();

        QuerySide.Answer answer = side.get("/v1/orders/" + id + "/timeline");

        assertThat(summaries(answer))
                .containsExactly("placed, 2 lines", "confirmed", "private note", "2 pieces returned");
        assertThat(answer.at("/entries/0/type")).isEqualTo("order.placed");
        assertThat(answer.at("/entries/0/occurredAt")).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(answer.at("/entries/0/actor")).isEqualTo("user-7");
        assertThat(answer.at("/entries/0/onBehalfOf")).isEqualTo("customer-1");
        assertThat(answer.at("/entries/0/reason/code")).isEqualTo("customer-request");
        assertThat(answer.at("/entries/2/note/text")).isEqualTo("careful");
        assertThat(answer.at("/entries/2/note/private")).isEqualTo("true");
        assertThat(answer.at("/entries/3/reason/code")).isEqualTo("damaged");
    }

    @Test
    void pages_of_a_long_timeline_hold_every_entry_once() {
        String id = Shared.newOrderId();
        var history = side.history().append(Orders.placed(id));
        for (int note = 0; note < 24; note++) {
            history.append(new NoteAdded(id, "n" + note, NoteVisibility.PUBLIC, "note " + note));
        }
        side.await();

        List<String> versions = new ArrayList<>();
        for (String next = "/v1/orders/" + id + "/timeline?limit=10";
                !next.isEmpty();
                next = side.get(next).next()) {
            side.get(next)
                    .json()
                    .at("/entries")
                    .forEach(entry -> versions.add(entry.at("/version").asString()));
        }

        assertThat(versions)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .startsWith("0", "1")
                .endsWith("24");
    }

    @Test
    void an_unknown_order_has_no_timeline() {
        assertThat(side.get("/v1/orders/" + Shared.newOrderId() + "/timeline").status())
                .isEqualTo(404);
    }

    private static List<String> summaries(QuerySide.Answer answer) {
        List<String> summaries = new ArrayList<>();
        answer.json()
                .at("/entries")
                .forEach(entry -> summaries.add(entry.at("/summary").asString()));
        return summaries;
    }
}
