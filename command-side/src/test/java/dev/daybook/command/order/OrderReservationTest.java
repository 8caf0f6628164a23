package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.order.OrderApi.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stock keeps for an order, changed by hand: through the order, never behind its back. */
class OrderReservationTest extends CountedProduct {

    @Test
    void an_order_is_given_time_and_its_stock_keeps_the_pieces_as_long() {
        String id = reserved(3);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertThat(available(tomorrow)).isEqualTo(5);

        Answer extended = extend(id, "\"expiresInSeconds\":172800,");

        assertEvents(extended, "order.reservation-extended");
        assertThat(available(tomorrow)).isEqualTo(2);
        StoredEvent ofStock = newest("stock", sku + "@main");
        assertThat(ofStock.type()).isEqualTo("stock.reservation-extended");
        assertThat(ofStock.metadata()).contains(extended.json().path("appendId").asString());
        assertThat(newest("order", id).metadata()).contains("changed my mind");
    }

    @Test
    void it_is_never_given_less_time_than_it_has() {
        String id = reserved(3);
        assertEvents(extend(id, "\"expiresInSeconds\":7200,"), "order.reservation-extended");

        assertEvents(extend(id, ""));
        assertEvents(extend(id, "\"expiresInSeconds\":60,"));
    }

    @Test
    void what_is_not_kept_for_a_time_is_not_extended() {
        String id = reserved(3);
        assertEvents(SIDE.post("/v1/orders/" + id + "/holds", "{\"holdId\":\"h1\",\"kind\":\"STOCK\"}"), "order.held");
        assertProblem(extend(id, ""), 409, "order.on-hold");
        assertThat(SIDE.post("/v1/orders/" + id + "/holds/h1/release", "{}").status())
                .isEqualTo(200);
        assertEvents(SIDE.post("/v1/orders/" + id + "/confirm", "{}"), "order.confirmed");

        assertProblem(extend(id, ""), 409, "order.nothing-reserved");
        assertProblem(extend(OrderApi.placed(), ""), 409, "order.nothing-reserved");
        assertProblem(extend(UUID.randomUUID().toString(), ""), 404, "order.not-found");
    }

    @Test
    void a_request_says_why_and_asks_for_a_week_at_most() {
        String path = "/v1/orders/" + UUID.randomUUID() + "/reservation/extend";

        assertThat(faults(assertProblem(SIDE.post(path, "{\"expiresInSeconds\":604801}"), 400, "malformed-request")))
                .containsExactlyInAnyOrder("/expiresInSeconds max", "/reason required");
    }

    @Test
    void at_the_stock_nobody_changes_what_an_order_reckons_with() {
        String id = reserved(3);
        String path = "/v1/stock/" + sku + "@main/reservations/" + id;
        long events = SIDE.rows("event");

        for (Answer refused : List.of(
                SIDE.post(path + "/extend", "{\"expiresInSeconds\":60}"),
                SIDE.post(path + "/release", "{\"quantity\":1," + REASON + "}"),
                SIDE.post(path + "/commit", "{\"shipmentId\":\"s1\",\"quantity\":1}"))) {
            assertProblem(refused, 409, "stock.reservation-of-order");
        }

        assertThat(SIDE.rows("event")).isEqualTo(events);
        assertThat(reserved()).isEqualTo(3);
        assertEvents(
                SIDE.post("/v1/orders/" + id + "/cancel", "{" + REASON + "}"),
                "order.stock-released",
                "order.cancelled");
        assertThat(reserved()).isZero();
    }

    @Test
    void what_is_kept_for_somebody_else_is_changed_at_the_stock_whatever_it_is_called() {
        product("2.50", true, false);
        receive(sku, 5);
        String path = "/v1/stock/" + sku + "@main";
        for (String reservation : List.of(UUID.randomUUID().toString(), OrderApi.placed(), "for-the-fair")) {
            String body = "{\"reservationId\":\"" + reservation + "\",\"quantity\":1}";
            assertEvents(SIDE.post(path + "/reserve", body), "stock.reserved");

            assertEvents(
                    SIDE.post(path + "/reservations/" + reservation + "/release", "{\"quantity\":1," + REASON + "}"),
                    "stock.released");
        }
    }

    /** The id of an order for so many of five pieces. */
    private String reserved(int pieces) {
        product("2.50", true, false);
        receive(sku, 5);
        return placed(line(sku, pieces));
    }

    private static Answer extend(String id, String time) {
        return SIDE.post("/v1/orders/" + id + "/reservation/extend", "{" + time + REASON + "}");
    }

    private static StoredEvent newest(String stream, String id) {
        return SIDE.bean(StoredEvents.class)
                .ofStream(new Subject("default", stream, id), 0, 100)
                .getLast();
    }
}
