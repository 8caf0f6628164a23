package dev.daybook.query.infrastructure.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.query.Eventually;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One story on one node: an operator decides that the detail view does without an event that nobody can repair. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiscardTest {

    private static final String SICK = Orders.id(1);
    private static final String KEY = "default/order/" + SICK;
    private static final String LETTER = "/v1/admin/dead-letters/order_detail?key=" + KEY;

    private static QuerySide side;
    private static List<String> afterwards = List.of();

    @BeforeAll
    static void appendEventsThatCannotBeTaken() {
        side = QuerySide.start();
        History history = side.history();
        history.append(Orders.placed(SICK), Orders.placed(Orders.id(2)));
        side.appendForeign(
                KEY, 1, "order.note-added", "{\"orderId\":\"" + SICK + "\",\"text\":\"call Ada\",\"noteId\":7");
        history.skipVersion(SICK);
        side.appendForeign(
                KEY, 2, "order.lines-cancelled", "{\"orderId\":\"" + SICK + "\",\"reason\":{\"text\":\"Ada moved\"}}");
        history.skipVersion(SICK);
        history.append(new NoteAdded(SICK, "n3", NoteVisibility.PUBLIC, "behind"), new OrderConfirmed(SICK));
        side.await();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    @Order(1)
    void an_operator_sees_what_the_event_says_but_for_what_is_personal() {
        QuerySide.Answer letter = side.get(LETTER);

        assertThat(letter.at("/letter/key")).isEqualTo(KEY);
        assertThat(letter.at("/letter/event/subject")).isEqualTo(KEY);
        assertThat(letter.at("/letter/event/version")).isEqualTo("1");
        assertThat(letter.at("/letter/retries")).isEqualTo("0");
        assertThat(letter.at("/letter/waitingBehind")).isEqualTo("3");
        assertThat(letter.at("/recordedAt")).startsWith("20");
        assertThat(letter.raw().body()).doesNotContain("Ada");
        assertThat(side.get("/v1/admin/dead-letters/order_detail?key=default/order/none")
                        .status())
                .isEqualTo(404);
        assertThat(side.get("/v1/admin/dead-letters/order_detail").at("/errors/0/parameter"))
                .isEqualTo("key");
    }

    @Test
    @Order(2)
    void every_retry_in_vain_is_counted() {
        assertThat(side.post("/v1/admin/dead-letters/order_detail/retry?key=" + KEY)
                        .at("/succeeded"))
                .isEqualTo("0");
        assertThat(side.post("/v1/admin/dead-letters/order_detail/retry").at("/succeeded"))
                .isEqualTo("0");

        assertThat(side.get(LETTER).at("/letter/retries")).isEqualTo("2");
    }

    @Test
    @Order(3)
    void only_the_event_that_the_key_waits_for_is_discarded_and_only_for_a_reason() {
        String event = side.get(LETTER).at("/letter/event/id");

        assertThat(discard("another").at("/code")).isEqualTo("not-the-first");
        assertThat(side.ask(
                                "/v1/admin/dead-letters/order_detail/discard",
                                "{\"key\": \"" + KEY + "\", \"eventId\": \"" + event + "\"}")
                        .at("/errors/0/parameter"))
                .isEqualTo("reason");
        QuerySide.Answer next = discard(event);

        assertThat(next.at("/next/event/version")).isEqualTo("2");
        assertThat(side.get("/v1/orders/" + SICK).header("Consistency")).isEqualTo("stale");
        QuerySide.Answer letter = side.get(LETTER);
        assertThat(letter.at("/payload")).contains("***").doesNotContain("Ada");
    }

    @Test
    @Order(4)
    void what_waited_behind_is_folded_and_the_key_is_current() {
        QuerySide.Answer done = discard(side.get(LETTER).at("/letter/event/id"));

        assertThat(done.json().has("next")).isFalse();
        QuerySide.Answer order = side.get("/v1/orders/" + SICK);
        assertThat(order.at("/status")).isEqualTo("CONFIRMED");
        assertThat(order.at("/version")).isEqualTo("4");
        assertThat(order.header("Consistency")).isEmpty();
        assertThat(side.get("/v1/admin/dead-letters?view=order_list").json().at("/deadLetters"))
                .hasSize(1);
        afterwards = side.documents("order_detail_v4");
    }

    @Test
    @Order(5)
    void a_discard_outlives_restarts_rebuilds_and_the_repair_of_the_event() {
        repair(1, "{\"orderId\":\"" + SICK + "\",\"noteId\":\"n1\",\"visibility\":\"PUBLIC\",\"text\":\"call\"}");
        side.restart(side::forgetViews);
        side.await();
        assertThat(side.documents("order_detail_v4")).isEqualTo(afterwards);
        assertThat(side.post("/v1/admin/projections/verification").at("/views/0/equal"))
                .isEqualTo("true");

        String id = "01900000-0000-7000-8000-0000000000d1";
        var _ = side.ask("/v1/replays", "{\"id\": \"" + id + "\", \"view\": \"order_detail\"}");
        Eventually.isTrue(() -> side.get("/v1/replays/" + id).at("/live").equals("true"), Duration.ofMinutes(1));

        assertThat(side.get("/v1/replays/" + id).at("/progress/deadLetters")).isEqualTo("0");
        assertThat(side.documents("order_detail_v4_1")).isEqualTo(afterwards);
    }

    private static QuerySide.Answer discard(String eventId) {
        return side.ask(
                "/v1/admin/dead-letters/order_detail/discard",
                "{\"key\": \"" + KEY + "\", \"eventId\": \"" + eventId
                        + "\", \"reason\": {\"code\": \"beyond-repair\"}}");
    }

    private static void repair(int version, String payload) {
        var _ = side.sql()
                .sql("update event set payload = convert_to(?, 'UTF8') where subject = ? and version = ?")
                .params(payload, KEY, version)
                .update();
    }
}
