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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One story on one node: an event that cannot be read, what waits behind it, its repair, the retry. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLetterTest {

    private static final List<String> VIEWS = List.of(
            "order_detail_v4",
            "order_list_v4",
            "order_timeline_v1",
            "daily_sales_v1",
            "stuck_orders_v1",
            "holds_queue_v1",
            "customer_360_v2");
    private static final String SICK = Orders.id(1);
    private static final String HEALTHY = Orders.id(2);

    private static QuerySide side;

    @BeforeAll
    static void appendAnUnreadableEvent() {
        side = QuerySide.start();
        History history = side.history();
        history.append(Orders.placed(SICK), Orders.placed(HEALTHY));
        side.appendForeign("default/order/" + SICK, 1, "order.confirmed", "{\"orderId\":");
        history.skipVersion(SICK);
        history.append(
                new NoteAdded(SICK, "n1", NoteVisibility.PUBLIC, "behind"),
                new NoteAdded(SICK, "n2", NoteVisibility.PUBLIC, "further behind"),
                new OrderConfirmed(HEALTHY));
        side.await();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    @Order(1)
    void its_key_is_parked_and_all_others_go_on() {
        QuerySide.Answer sick = side.get("/v1/orders/" + SICK);
        QuerySide.Answer healthy = side.get("/v1/orders/" + HEALTHY);

        assertThat(sick.at("/version")).isEqualTo("0");
        assertThat(sick.header("Consistency")).isEqualTo("stale");
        assertThat(side.get("/v1/orders/" + SICK + "/timeline").header("Consistency"))
                .isEqualTo("stale");
        assertThat(side.get("/v1/orders").header("Consistency")).isEqualTo("stale");
        assertThat(healthy.at("/status")).isEqualTo("CONFIRMED");
        assertThat(healthy.header("Consistency")).isEmpty();
    }

    @Test
    @Order(2)
    void an_operator_sees_which_event_it_is_and_how_many_wait_behind_it() {
        QuerySide.Answer letters = side.get("/v1/admin/dead-letters?view=order_detail");

        assertThat(letters.json().at("/deadLetters")).hasSize(1);
        assertThat(letters.at("/deadLetters/0/view")).isEqualTo("order_detail");
        assertThat(letters.at("/deadLetters/0/key")).isEqualTo("default/order/" + SICK);
        assertThat(letters.at("/deadLetters/0/event/type")).isEqualTo("order.confirmed");
        assertThat(letters.at("/deadLetters/0/event/version")).isEqualTo("1");
        assertThat(letters.at("/deadLetters/0/event/position")).isEqualTo("3");
        assertThat(letters.at("/deadLetters/0/event/id")).hasSize(36);
        assertThat(letters.at("/deadLetters/0/cause")).isNotBlank();
        assertThat(letters.at("/deadLetters/0/since")).startsWith("20");
        assertThat(letters.at("/deadLetters/0/waitingBehind")).isEqualTo("2");
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).hasSize(VIEWS.size());
        QuerySide.Answer first = side.get("/v1/admin/dead-letters?limit=" + (VIEWS.size() - 1));
        assertThat(side.get(first.next()).json().at("/deadLetters")).hasSize(1);
        assertThat(side.get("/v1/admin/projections/order_list").at("/deadLetters"))
                .isEqualTo("3");
    }

    @Test
    @Order(3)
    void no_dead_letter_keeps_what_the_event_says() {
        assertThat(side.documents("deadletters")).isNotEmpty().noneMatch(letter -> letter.contains("behind"));
    }

    @Test
    @Order(4)
    void a_parked_key_is_no_difference_between_view_and_events() {
        QuerySide.Answer answer = side.post("/v1/admin/projections/verification");

        assertThat(answer.json().at("/views"))
                .allSatisfy(view -> assertThat(view.at("/equal").asBoolean()).isTrue());
    }

    @Test
    @Order(5)
    void a_retry_of_what_is_still_broken_changes_nothing() {
        QuerySide.Answer retried = side.post("/v1/admin/dead-letters/order_detail/retry");

        assertThat(retried.at("/sequences")).isEqualTo("1");
        assertThat(retried.at("/succeeded")).isEqualTo("0");
        assertThat(side.get("/v1/admin/dead-letters?view=order_detail").at("/deadLetters/0/waitingBehind"))
                .isEqualTo("2");
        assertThat(side.get("/v1/orders/" + SICK).at("/version")).isEqualTo("0");
    }

    @Test
    @Order(6)
    void after_the_repair_a_retry_gives_what_a_clean_rebuild_gives() {
        setPayload(SICK, 1, "{\"orderId\":\"" + SICK + "\"}");

        for (String view : VIEWS) {
            String name = view.replaceFirst("_v[0-9]+$", "");
            QuerySide.Answer retried = side.post("/v1/admin/dead-letters/" + name + "/retry");
            assertThat(retried.at("/succeeded")).isEqualTo("1");
        }

        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();
        assertThat(side.get("/v1/orders/" + SICK).header("Consistency")).isEmpty();
        assertThat(side.get("/v1/orders/" + SICK).at("/version")).isEqualTo("3");
        List<String> retried = documents();
        side.restart(side::forgetViews);
        side.await();
        assertThat(documents()).isNotEmpty().isEqualTo(retried);
    }

    @Test
    @Order(7)
    void a_new_build_that_takes_less_than_the_live_one_does_not_replace_it_by_itself() {
        side.restart(() -> setPayload(SICK, 1, "{\"orderId\":"));
        String id = "01900000-0000-7000-8000-0000000000d7";

        var _ = side.ask("/v1/replays", "{\"id\": \"" + id + "\", \"view\": \"order_list\"}");

        Eventually.isTrue(
                () -> side.get("/v1/replays/" + id).at("/trouble").contains("of the new one 3"), Duration.ofMinutes(1));
        assertThat(side.get("/v1/replays/" + id).at("/live")).isEqualTo("false");
        assertThat(side.get("/v1/orders/" + SICK).header("Consistency")).isEmpty();
    }

    private static List<String> documents() {
        return VIEWS.stream()
                .flatMap(view -> Stream.concat(Stream.of(view), side.documents(view).stream()))
                .toList();
    }

    private static void setPayload(String order, int version, String payload) {
        var _ = side.sql()
                .sql("update event set payload = convert_to(?, 'UTF8') where subject = ? and version = ?")
                .params(payload, "default/order/" + order, version)
                .update();
    }
}
