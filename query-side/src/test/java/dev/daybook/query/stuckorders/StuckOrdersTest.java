package dev.daybook.query.stuckorders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.query.History;
import dev.daybook.query.Lists;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StuckOrdersTest {

    private static final String ALL = "/v1/orders/stuck?limit=200";

    private final QuerySide side = Shared.querySide();

    @Test
    void orders_that_wait_are_told_with_what_they_wait_for_and_for_how_long_the_oldest_first() {
        String held = Shared.newOrderId();
        String unpaid = Shared.newOrderId();
        side.history()
                .at("1990-01-02T00:00:00Z")
                .append(Orders.placed(held), new OrderHeld(held, "h1", HoldKind.ADDRESS))
                .at("1990-01-01T00:00:00Z")
                .append(Orders.placed(unpaid));
        side.await();

        QuerySide.Answer answer = side.get("/v1/orders/stuck?olderThan=P3650D&limit=2");

        assertThat(answer.at("/orders/0/id")).isEqualTo(unpaid);
        assertThat(answer.at("/orders/0/why/0")).isEqualTo("AWAITING_PAYMENT");
        assertThat(answer.at("/orders/0/status")).isEqualTo("PLACED");
        assertThat(answer.at("/orders/0/since")).isEqualTo("1990-01-01T00:00:00Z");
        assertThat(answer.json().at("/orders/0/seconds").asLong())
                .isBetween(
                        Duration.between(Instant.parse("1990-01-01T00:00:00Z"), Instant.now())
                                        .toSeconds()
                                - 60,
                        Duration.between(Instant.parse("1990-01-01T00:00:00Z"), Instant.now())
                                .toSeconds());
        assertThat(answer.at("/orders/0/balanceDue/amountMinor")).isEqualTo("2848");
        assertThat(answer.at("/orders/1/id")).isEqualTo(held);
        assertThat(answer.at("/orders/1/why/0")).isEqualTo("ON_HOLD");
        assertThat(answer.at("/orders/1/holds/0")).isEqualTo("ADDRESS");
    }

    @Test
    void only_those_that_have_waited_so_long_and_for_that_are_told() {
        String old = Shared.newOrderId();
        String fresh = Shared.newOrderId();
        String over = Shared.newOrderId();
        side.history()
                .at("1991-01-01T00:00:00Z")
                .append(Orders.placed(old), Orders.payment(old, "AUTHORIZED", 2848, 0, 0, 0), new OrderConfirmed(old))
                .append(
                        Orders.placed(over),
                        new OrderCancelled(
                                over, "GBP", List.of(Orders.mugs(2)), 2848, new Reason("customer-request", "")))
                .at(Instant.now().minusSeconds(600).toString())
                .append(Orders.placed(fresh));
        side.await();

        assertThat(ids(ALL + "&why=AWAITING_ROUTING")).contains(old).doesNotContain(fresh, over);
        assertThat(ids(ALL + "&why=AWAITING_PAYMENT")).doesNotContain(old, fresh, over);
        assertThat(ids(ALL + "&why=AWAITING_PAYMENT&olderThan=PT5M")).contains(fresh);
        assertThat(ids(ALL + "&why=AWAITING_PAYMENT&olderThan=PT1H")).doesNotContain(fresh);
        assertThat(ids(ALL + "&olderThan=PT0S")).contains(old, fresh).doesNotContain(over);
    }

    @Test
    void pages_walk_over_all_of_them_once_even_when_they_moved_at_the_same_instant() {
        History history = side.history().at("1992-01-01T00:00:00Z");
        List<String> all = IntStream.range(0, 5)
                .mapToObj(_ -> Shared.newOrderId())
                .peek(id -> history.append(Orders.placed(id), Orders.payment(id, "AUTHORIZED", 2848, 0, 0, 0)))
                .toList();
        side.await();

        assertThat(Lists.walk(side, "/v1/orders/stuck?limit=2&why=AWAITING_CONFIRMATION", "/orders", "/id"))
                .containsSubsequence(all)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why=BORED",
                "olderThan=24h",
                "olderThan=-PT1H",
                "olderThan=P3651D",
                "olderThan=PT9999999999999H",
                "after=x",
                "limit=201",
                "status=PLACED"
            })
    void a_bad_question_is_refused_by_the_name_of_its_parameter(String question) {
        QuerySide.Answer answer = side.get("/v1/orders/stuck?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).isEqualTo(question.substring(0, question.indexOf('=')));
    }

    private List<String> ids(String path) {
        return Lists.column(side, path, "/orders", "/id");
    }
}
