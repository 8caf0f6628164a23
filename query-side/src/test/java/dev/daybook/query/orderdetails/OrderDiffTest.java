package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.query.Shared;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An order that is confirmed, held, let go and cut down by a mug. */
class OrderDiffTest {

    private static final String ID = Shared.newOrderId();
    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
        side.history()
                .at("2026-03-02T09:00:00Z")
                .append(Orders.placed(ID), new OrderConfirmed(ID))
                .at("2026-03-03T09:00:00Z")
                .append(new OrderHeld(ID, "h1", HoldKind.FRAUD), new OrderHoldReleased(ID, "h1"))
                .at("2026-03-04T09:00:00Z")
                .append(new LinesCancelled(
                        ID, "GBP", List.of(Orders.mugs(1)), new Reason("changed-mind", "one is enough")));
    }

    @Test
    void every_field_that_changed_is_told_with_what_changed_it_who_and_why() {
        Answer answer = side.get("/v1/orders/" + ID + "/diff");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/from/version")).isEqualTo("0");
        assertThat(answer.at("/to/version")).isEqualTo("4");
        Map<String, JsonNode> changes = changes(answer);
        assertThat(changes.keySet())
                .containsExactlyInAnyOrder(
                        "/status",
                        "/holds/h1/holdId",
                        "/holds/h1/kind",
                        "/holds/h1/active",
                        "/lines/l1/quantities/cancelled",
                        "/lines/l1/quantities/open",
                        "/lines/l1/credited",
                        "/totals/credited",
                        "/totals/net",
                        "/balanceDue");
        JsonNode net = Objects.requireNonNull(changes.get("/totals/net"));
        assertThat(net.at("/before/amountMinor").asLong()).isEqualTo(2848);
        assertThat(net.at("/after/amountMinor").asLong()).isEqualTo(1849);
        assertThat(net.path("causes")).hasSize(1);
        JsonNode cause = net.at("/causes/0");
        assertThat(cause.path("version").asLong()).isEqualTo(4);
        assertThat(cause.path("type").asString()).isEqualTo("order.lines-cancelled");
        assertThat(cause.path("actor").asString()).isEqualTo("user-7");
        assertThat(cause.path("onBehalfOf").asString()).isEqualTo("customer-1");
        assertThat(cause.at("/reason/code").asString()).isEqualTo("changed-mind");
        assertThat(cause.at("/reason/text").asString()).isEqualTo("one is enough");
        JsonNode active = Objects.requireNonNull(changes.get("/holds/h1/active"));
        assertThat(active.path("causes")).hasSize(2);
        assertThat(active.has("before")).isFalse();
    }

    @Test
    void what_is_in_the_end_as_it_was_has_not_changed() {
        Answer answer = side.get("/v1/orders/" + ID + "/diff?from=1&to=3");

        assertThat(changes(answer).keySet()).contains("/holds/h1/active").doesNotContain("/held", "/status");
        assertThat(changes(side.get("/v1/orders/" + ID + "/diff?from=1&to=2")).keySet())
                .contains("/held");
    }

    @Test
    void moments_may_be_instants_and_between_two_equal_ones_nothing_changed() {
        Answer answer = side.get("/v1/orders/" + ID + "/diff?from=2026-03-03T12:00:00Z&to=2026-03-04T09:00:00Z");

        assertThat(answer.at("/from/version")).isEqualTo("3");
        assertThat(changes(answer).keySet()).contains("/totals/net").doesNotContain("/status");
        assertThat(changes(side.get("/v1/orders/" + ID + "/diff?from=2&to=2"))).isEmpty();
    }

    @Test
    void a_caller_who_holds_the_answer_already_is_told_so() {
        String path = "/v1/orders/" + ID + "/diff?from=0&to=2";
        String etag = side.get(path).header("ETag");

        assertThat(side.get(path, "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(side.get("/v1/orders/" + ID + "/diff?from=1&to=2", "If-None-Match", etag)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "from=3&to=1, 400, to",
        "from=x, 400, from",
        "to=2026-03-02, 400, to",
        "since=1, 400, since",
        "to=5, 404, ''",
        "from=2020-01-01T00:00:00Z, 404, ''"
    })
    void moments_that_make_no_span_are_refused(String query, int status, String parameter) {
        Answer answer = side.get("/v1/orders/" + ID + "/diff?" + query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/errors/0/parameter").asString("")).isEqualTo(parameter);
    }

    private static Map<String, JsonNode> changes(Answer answer) {
        Map<String, JsonNode> changes = new HashMap<>();
        answer.json()
                .path("changes")
                .forEach(change -> changes.put(change.path("field").asString(), change));
        return changes;
    }
}
