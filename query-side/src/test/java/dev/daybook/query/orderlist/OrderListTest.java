package dev.daybook.query.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrderListTest {

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
    }

    @Test
    void orders_are_found_by_status_customer_sku_and_time() {
        String placed = Shared.newOrderId();
        String confirmed = Shared.newOrderId();
        side.history()
                .at("2025-03-01T08:00:00Z")
                .append(Orders.placed(placed, "list-1", "LAMP"))
                .at("2025-03-02T08:00:00Z")
                .append(
                        Orders.placed(confirmed, "list-1", "VASE"),
                        new OrderConfirmed(confirmed),
                        new OrderHeld(confirmed, "h1", HoldKind.MANUAL));
        side.await();

        assertThat(ids("/v1/orders?customerId=list-1")).containsExactly(confirmed, placed);
        assertThat(ids("/v1/orders?customerId=list-1&sort=placedAt")).containsExactly(placed, confirmed);
        assertThat(ids("/v1/orders?customerId=list-1&status=PLACED")).containsExactly(placed);
        assertThat(ids("/v1/orders?customerId=list-1&status=PLACED&status=CONFIRMED"))
                .containsExactly(confirmed, placed);
        assertThat(ids("/v1/orders?sku=LAMP")).containsExactly(placed);
        assertThat(ids("/v1/orders?customerId=list-1&placedAfter=2025-03-02T08:00:00Z"))
                .containsExactly(confirmed);
        assertThat(ids("/v1/orders?customerId=list-1&placedBefore=2025-03-02T08:00:00Z"))
                .containsExactly(placed);
        QuerySide.Answer answer = side.get("/v1/orders?customerId=list-1&status=CONFIRMED");
        assertThat(answer.at("/orders/0/held")).isEqualTo("true");
        assertThat(answer.at("/orders/0/lines")).isEqualTo("2");
        assertThat(answer.at("/orders/0/net/amountMinor")).isEqualTo("2848");
    }

    @Test
    void orders_are_found_by_how_far_they_are_paid_for_and_sent() {
        String placed = Shared.newOrderId();
        String paid = Shared.newOrderId();
        String sent = Shared.newOrderId();
        side.history()
                .append(
                        Orders.placed(placed, "list-4", "MUG"),
                        Orders.placed(paid, "list-4", "MUG"),
                        Orders.payment(paid, "CAPTURED", 0, 0, 2848, 0),
                        Orders.placed(sent, "list-4", "MUG"),
                        new LinesShipped(sent, "f1", "s1", List.of(new LineQuantity("l1", "MUG", 1))));
        side.await();

        String all = "/v1/orders?customerId=list-4";
        assertThat(ids(all + "&paymentStatus=PAID")).containsExactly(paid);
        assertThat(ids(all + "&paymentStatus=NOT_PAID")).containsExactlyInAnyOrder(placed, sent);
        assertThat(ids(all + "&paymentStatus=PAID&paymentStatus=NOT_PAID")).hasSize(3);
        assertThat(ids(all + "&fulfilmentStatus=PARTIALLY_SHIPPED")).containsExactly(sent);
        assertThat(ids(all + "&fulfilmentStatus=UNFULFILLED&paymentStatus=NOT_PAID"))
                .containsExactly(placed);
        assertThat(ids(all + "&fulfilmentStatus=DELIVERED")).isEmpty();
    }

    @Test
    void a_status_that_there_is_not_is_refused_with_those_that_there_are() {
        QuerySide.Answer answer = side.get("/v1/orders?paymentStatus=RICH&fulfilmentStatus=GONE");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().body()).contains("PARTIALLY_AUTHORIZED").contains("BACKORDERED");
    }

    @Test
    void pages_walk_over_every_order_once_even_when_all_were_placed_at_the_same_instant() {
        History history = side.history().at("2025-04-01T00:00:00Z");
        List<String> all = IntStream.range(0, 23)
                .mapToObj(_ -> Shared.newOrderId())
                .peek(id -> history.append(Orders.placed(id, "list-2", "MUG")))
                .toList();
        side.await();

        assertThat(walk("/v1/orders?customerId=list-2&limit=5&sort=placedAt")).containsExactlyElementsOf(all);
        assertThat(walk("/v1/orders?customerId=list-2&limit=23")).containsExactlyElementsOf(all.reversed());
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() {
        String id = Shared.newOrderId();
        side.history().append(Orders.placed(id, "list-3", "MUG"));
        side.await();
        String path = "/v1/orders?customerId=list-3";
        String etag = side.get(path).header("ETag");

        QuerySide.Answer again = side.get(path, "If-None-Match", etag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(side.get("/v1/orders?customerId=list-2", "If-None-Match", etag)
                        .status())
                .isEqualTo(200);
    }

    private static List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        side.get(path)
                .json()
                .at("/orders")
                .forEach(order -> ids.add(order.at("/id").asString()));
        return ids;
    }

    private static List<String> walk(String path) {
        List<String> ids = new ArrayList<>();
        for (String next = path; !next.isEmpty(); next = side.get(next).next()) {
            ids.addAll(ids(next));
        }
        return ids;
    }
}
