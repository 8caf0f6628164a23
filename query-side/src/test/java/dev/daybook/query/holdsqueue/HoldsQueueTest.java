package dev.daybook.query.holdsqueue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.HoldReview;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.WhenOverdue;
import dev.daybook.query.History;
import dev.daybook.query.Lists;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldsQueueTest {

    private final QuerySide side = Shared.querySide();
    private final String order = Shared.newOrderId();

    @Test
    void holds_are_found_by_kind_by_order_and_by_age_what_lasts_longest_first() {
        side.history()
                .at("2025-05-01T08:00:00Z")
                .append(
                        Orders.placed(order),
                        new OrderHeld(
                                order,
                                "h1",
                                HoldKind.FRAUD,
                                Optional.of(new HoldReview(
                                        Instant.parse("2025-05-02T08:00:00Z"), 1, Optional.of(WhenOverdue.RELEASE)))))
                .at("2025-05-03T08:00:00Z")
                .append(new OrderHeld(order, "h2", HoldKind.ADDRESS));
        side.await();

        String all = "/v1/holds?orderId=" + order;
        assertThat(ids(all)).containsExactly("h1", "h2");
        assertThat(ids(all + "&kind=ADDRESS")).containsExactly("h2");
        assertThat(ids(all + "&kind=ADDRESS&kind=FRAUD")).containsExactly("h1", "h2");
        assertThat(ids(all + "&placedBefore=2025-05-03T08:00:00Z")).containsExactly("h1");
        QuerySide.Answer answer = side.get(all);
        OrderPlaced placed = Orders.placed(order);
        assertThat(answer.at("/holds/0/orderNumber")).isEqualTo(placed.number());
        assertThat(answer.at("/holds/0/orderId")).isEqualTo(order);
        assertThat(answer.at("/holds/0/kind")).isEqualTo("FRAUD");
        assertThat(answer.at("/holds/0/since")).isEqualTo("2025-05-01T08:00:00Z");
        assertThat(answer.at("/holds/0/by")).isEqualTo("user-7");
        assertThat(answer.at("/holds/0/reason/code")).isEqualTo("customer-request");
        assertThat(answer.at("/holds/0/review/by")).isEqualTo("2025-05-02T08:00:00Z");
        assertThat(answer.at("/holds/0/review/whenOverdue")).isEqualTo("RELEASE");
        assertThat(answer.json().at("/holds/1").has("review")).isFalse();
    }

    @Test
    void released_ones_and_those_of_orders_that_are_over_are_told_when_they_are_asked_for() {
        String over = Shared.newOrderId();
        side.history()
                .append(
                        Orders.placed(order),
                        new OrderHeld(order, "h1", HoldKind.MANUAL),
                        new OrderHeld(order, "h2", HoldKind.STOCK),
                        new OrderHoldReleased(order, "h1"))
                .append(
                        Orders.placed(over),
                        new OrderHeld(over, "h3", HoldKind.FRAUD),
                        new OrderCancelled(
                                over, "GBP", List.of(Orders.mugs(2)), 2848, new Reason("customer-request", "")));
        side.await();

        assertThat(ids("/v1/holds?orderId=" + order)).containsExactly("h2");
        assertThat(ids("/v1/holds?active=false&orderId=" + order)).containsExactly("h1");
        assertThat(ids("/v1/holds?kind=STOCK&active=false&orderId=" + order)).isEmpty();
        assertThat(ids("/v1/holds?orderId=" + over)).isEmpty();
        assertThat(side.get("/v1/holds?active=false&orderId=" + over).at("/holds/0/end/orderOver"))
                .isEqualTo("true");
    }

    @Test
    void pages_walk_over_all_of_them_once_even_when_they_were_placed_at_the_same_instant() {
        History history = side.history().at("1990-06-01T00:00:00Z");
        history.append(Orders.placed(order));
        List<String> all = IntStream.range(0, 5).mapToObj(n -> "h" + n).toList();
        all.forEach(id -> history.append(new OrderHeld(order, id, HoldKind.PAYMENT)));
        side.await();
        String path = "/v1/holds?limit=2&orderId=" + order;

        assertThat(Lists.walk(side, path, "/holds", "/id")).containsExactlyElementsOf(all);
        assertThat(side.get(path, "If-None-Match", side.get(path).header("ETag"))
                        .status())
                .isEqualTo(304);
        history.append(new OrderHoldReleased(order, "h0"));
        side.await();
        assertThat(ids(path)).containsExactly("h1", "h2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=BORED", "active=maybe", "placedBefore=yesterday", "after=x", "limit=0", "sku=MUG"})
    void a_bad_question_is_refused_by_the_name_of_its_parameter(String question) {
        QuerySide.Answer answer = side.get("/v1/holds?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).isEqualTo(question.substring(0, question.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "$holds.key", "%7B%24ne%3A1%7D"})
    void what_means_something_elsewhere_is_only_text_here(String hostile) {
        side.history().append(Orders.placed(order), new OrderHeld(order, "h1", HoldKind.MANUAL));
        side.await();

        assertThat(side.get("/v1/holds?orderId=" + hostile).at("/holds/0/id")).isEmpty();
    }

    private List<String> ids(String path) {
        return Lists.column(side, path, "/holds", "/id");
    }
}
