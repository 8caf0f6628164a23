package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.returns.ReturnApi.SIDE;
import static dev.daybook.command.returns.ReturnApi.appended;
import static dev.daybook.command.returns.ReturnApi.asked;
import static dev.daybook.command.returns.ReturnApi.body;
import static dev.daybook.command.returns.ReturnApi.order;
import static dev.daybook.command.returns.ReturnApi.sold;
import static dev.daybook.command.returns.ReturnApi.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.store.StoredEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A return that is over already, over HTTP. */
class ReturnImportTest {

    private static final String IMPORTS = "/v1/return-imports";

    private final String id = UUID.randomUUID().toString();

    @Test
    void comes_in_with_its_credit_and_its_refund_in_one_append() {
        String order = sold();

        Answer answer = SIDE.post(IMPORTS, of(order, 526, piece("1", 2, "2.63")));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/returns/" + id);
        assertThat(texts(answer.json().path("events")))
                .containsExactly(
                        "return.requested",
                        "return.approved",
                        "return.items-received",
                        "return.inspected",
                        "return.closed");
        assertThat(appended(answer)).isEqualTo(9);
        assertThat(types("payment", order))
                .containsExactly("payment.imported", "payment.refund-requested", "payment.refund-succeeded");
        assertThat(types("order", order))
                .containsExactly("order.imported", "order.lines-returned", "order.payment-recorded");
    }

    @Test
    void the_order_is_credited_at_the_prices_that_are_told_and_knows_what_went_back() {
        String order = sold();
        assertThat(SIDE.post(IMPORTS, of(order, 526, piece("1", 2, "2.63"))).status())
                .isEqualTo(201);

        List<StoredEvent> events = stored("order", order);
        assertThat(events.get(1).payload())
                .contains("\"returnId\":\"" + id + "\"")
                .contains("\"quantity\":2,\"creditMinor\":526");
        assertThat(events.get(1).metadata()).contains("\"occurredAt\":\"2011-01-10T15:00:00Z\"");
        assertThat(events.get(2).payload())
                .contains("\"status\":\"PARTIALLY_REFUNDED\"", "\"capturedMinor\":1000", "\"backMinor\":526");
    }

    @Test
    void what_the_order_was_credited_for_before_is_not_paid_back_once_more() {
        String order = sold();
        String lines = "{\"returnId\":\"" + id + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":2}],"
                + "\"reason\":{\"code\":\"changed-mind\",\"text\":\"\"}}";
        assertEvents(SIDE.post("/v1/orders/" + order + "/return-lines", lines), "order.lines-returned");

        assertThat(refusal(of(order, 500, piece("1", 2, "2.50")))).containsExactly("/returnId taken");
    }

    @Test
    void again_it_changes_nothing() {
        String order = sold();
        String body = of(order, 526, piece("1", 1, "2.63"), piece("1", 1, "2.63"));
        assertThat(SIDE.post(IMPORTS, body).status()).isEqualTo(201);

        Answer again = SIDE.post(IMPORTS, body);

        assertEvents(again);
        assertThat(again.json().path("appendId").isNull()).isTrue();
    }

    @Test
    void again_with_other_pieces_another_price_or_another_refund_it_is_refused() {
        String order = sold();
        assertThat(SIDE.post(IMPORTS, of(order, 526, piece("1", 2, "2.63"))).status())
                .isEqualTo(201);

        for (String other : List.of(
                of(order, 526, piece("1", 1, "5.26")),
                of(order, 526, piece("1", 2, "2.60")),
                of(order, 500, piece("1", 2, "2.63")),
                of(order, 0, piece("1", 2, "2.63")))) {
            assertProblem(SIDE.post(IMPORTS, other), 409, "return.already-requested");
        }
    }

    @Test
    void of_an_order_that_is_archived_it_is_still_known() {
        String order = sold();
        String body = of(order, 526, piece("1", 2, "2.63"));
        assertThat(SIDE.post(IMPORTS, body).status()).isEqualTo(201);
        assertEvents(SIDE.post("/v1/orders/" + order + "/archive", "{}"), "order.archived");

        assertEvents(SIDE.post(IMPORTS, body));
        assertProblem(SIDE.post(IMPORTS, of(order, 500, piece("1", 2, "2.63"))), 409, "return.already-requested");
    }

    @Test
    void nothing_need_have_gone_back() {
        String order = order();

        Answer answer = SIDE.post(IMPORTS, of(order, 0, piece("2", 1, "2.50")));

        assertThat(appended(answer)).isEqualTo(6);
        assertThat(stored("payment", order)).isEmpty();
    }

    @Test
    void no_more_goes_back_than_was_paid_or_sold() {
        String order = sold();

        assertThat(refusal(of(order, 1001, piece("1", 1, "2.50")))).containsExactly("/refundMinor too-much");
        assertThat(refusal(of(order, 10, piece("1", 4, "2.50")))).containsExactly("/lines/0/quantity too-many");
        assertThat(refusal(of(order(), 1, piece("1", 1, "2.50")))).containsExactly("/refundMinor too-much");
        assertThat(stored("return", id)).isEmpty();
    }

    @Test
    void an_order_of_our_own_takes_returns_of_our_own_only() {
        Answer placed = SIDE.post(
                "/v1/orders",
                "{\"currency\":\"EUR\",\"lines\":[{\"sku\":\"LAMP\",\"quantity\":1,"
                        + "\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}]}");
        String order = placed.json().path("id").asString();

        assertThat(refusal(of(order, 250, piece("1", 1, "2.50")))).containsExactly("/orderId not-imported");
        assertProblem(
                SIDE.post(IMPORTS, of(UUID.randomUUID().toString(), 1, piece("1", 1, "1"))),
                404,
                "return.order-not-found");
    }

    @Test
    void on_trial_it_is_decided_and_nothing_comes_of_it() {
        String order = sold();
        long events = SIDE.rows("event");

        Answer trial = SIDE.post(IMPORTS + "?dryRun=true", of(order, 250, piece("1", 1, "2.50")));

        assertThat(texts(trial.json().path("events"))).hasSize(5);
        assertThat(SIDE.rows("event")).isEqualTo(events);
        assertThat(refusal("?dryRun=true", of(order, 1001, piece("1", 1, "2.50"))))
                .containsExactly("/refundMinor too-much");
    }

    @Test
    void what_is_asked_back_later_finds_fewer_pieces() {
        String order = sold();
        assertThat(SIDE.post(IMPORTS, of(order, 750, piece("1", 3, "2.50"))).status())
                .isEqualTo(201);

        assertProblem(
                SIDE.post("/v1/returns", body(UUID.randomUUID().toString(), order, asked("1", 1))),
                409,
                "return.not-returnable");
    }

    @Test
    void every_fault_of_its_shape_is_listed_at_once() {
        String body = of("..", 250, piece("1", 0, "-1"))
                .replace("250", "-1")
                .replace("2011-01", "2999-01")
                .replace(",\"reason\":{\"code\":\"credit-note\",\"text\":\"C100009\"}", "");

        assertThat(faults(assertProblem(SIDE.post(IMPORTS, body), 400, "malformed-request")))
                .containsExactlyInAnyOrder(
                        "/orderId pattern",
                        "/occurredAt past-or-present",
                        "/lines/0/quantity positive",
                        "/lines/0/unitPrice/amount pattern",
                        "/refundMinor positive",
                        "/reason required");
    }

    private List<String> refusal(String body) {
        return refusal("", body);
    }

    private List<String> refusal(String query, String body) {
        return faults(assertProblem(SIDE.post(IMPORTS + query, body), 409, "return.not-importable"));
    }

    private String of(String order, long refundMinor, String... lines) {
        return "{\"returnId\":\"" + id + "\",\"orderId\":\"" + order + "\",\"occurredAt\":\"2011-01-10T15:00:00Z\","
                + "\"lines\":[" + String.join(",", lines) + "]"
                + (refundMinor == 0 ? "" : ",\"refundMinor\":" + refundMinor)
                + ",\"reason\":{\"code\":\"credit-note\",\"text\":\"C100009\"}}";
    }

    private static String piece(String lineId, int quantity, String price) {
        return "{\"lineId\":\"" + lineId + "\",\"quantity\":" + quantity + ",\"unitPrice\":{\"amount\":\"" + price
                + "\",\"currency\":\"EUR\"}}";
    }

    private static List<String> types(String stream, String id) {
        return stored(stream, id).stream().map(StoredEvent::type).toList();
    }
}
