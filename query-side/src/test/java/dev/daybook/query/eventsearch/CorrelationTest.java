package dev.daybook.query.eventsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All that the tests append is of one conversation, and says that it was caused by something else. */
class CorrelationTest {

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.start();
        side.history().append(Orders.placed(Orders.id(1)), Orders.placed(Orders.id(2)));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static Answer waited(String path) {
        String token = ConsistencyToken.of(
                        side.bean(StoreIdentity.class),
                        side.bean(StoredEvents.class).head())
                .text();
        return side.get(path, "Consistency-Token", token, "Prefer", "wait=10");
    }

    @Test
    void a_conversation_is_told_with_who_when_and_what() {
        Answer answer = waited("/v1/correlations/conversation");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Consistency")).isEqualTo("current");
        assertThat(answer.at("/correlationId")).isEqualTo("conversation");
        assertThat(answer.at("/appends/0/actor")).isEqualTo("user-7");
        assertThat(answer.at("/appends/0/causationId")).isEqualTo("cause");
        assertThat(answer.at("/appends/0/reason/text")).isEqualTo("***");
        assertThat(answer.at("/appends/0/occurredAt")).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(answer.at("/appends/0/events/0/type")).isEqualTo("order.placed");
        assertThat(answer.at("/appends/0/events/0/subject")).isEqualTo("default/order/" + Orders.id(1));
        assertThat(side.get("/v1/correlations/conversation", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void one_that_there_is_not_is_not_found() {
        Answer answer = side.get("/v1/correlations/nobody-said-this");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(side.get("/v1/correlations/x?depth=3").at("/errors/0/parameter"))
                .isEqualTo("depth");
    }

    @Test
    void of_a_long_one_the_first_thousand_events_are_told() {
        String order = Orders.id(3);
        var history = side.history().append(Orders.placed(order));
        for (int note = 1; note <= 1_000; note++) {
            history.append(new NoteAdded(order, "n" + note, NoteVisibility.PRIVATE, "x"));
        }

        Answer answer = waited("/v1/correlations/conversation");

        assertThat(answer.at("/events")).isEqualTo("1000");
        assertThat(answer.at("/truncated")).isEqualTo("true");
    }
}
