package dev.daybook.query.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnOrderListTest {

    private final QuerySide side = Shared.querySide();

    @Test
    void customers_page_through_their_own_orders_and_meet_nobody_elses() {
        List<String> own = IntStream.range(0, 5)
                .mapToObj(_ -> {
                    String id = Shared.newOrderId();
                    side.history().append(Orders.placed(id, "lister-1", "MUG"));
                    side.history().append(Orders.placed(Shared.newOrderId(), "lister-2", "MUG"));
                    return id;
                })
                .toList();
        side.await();

        List<String> met = new ArrayList<>();
        String page = "/v1/me/orders?limit=2&sort=placedAt";
        while (!page.isEmpty()) {
            QuerySide.Answer answer = side.get(page, "Daybook-Actor", "customer/lister-1");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
            answer.json()
                    .path("orders")
                    .values()
                    .forEach(order -> met.add(order.path("id").asString()));
            page = answer.next();
        }

        assertThat(met).containsExactlyElementsOf(own);
    }

    @Test
    void customers_do_not_choose_whose_orders_they_see() {
        QuerySide.Answer answer = side.get("/v1/me/orders?customerId=lister-2", "Daybook-Actor", "customer/lister-1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/code")).isEqualTo("unknown-parameter");
    }

    @Test
    void orders_are_found_by_how_they_stand_and_who_has_none_finds_none() {
        String id = Shared.newOrderId();
        side.history().append(Orders.placed(id, "lister-3", "MUG"));
        side.await();

        assertThat(found("lister-3", "?status=PLACED")).isEqualTo(1);
        assertThat(found("lister-3", "?status=CANCELLED")).isZero();
        assertThat(found("lister-4", "")).isZero();
    }

    @Test
    void customers_see_neither_why_an_order_is_held_nor_where_its_pieces_are() {
        String id = Shared.newOrderId();
        side.history()
                .append(
                        Orders.placed(id, "lister-5", "MUG"),
                        new OrderHeld(id, "h1", HoldKind.FRAUD),
                        new LinesAssigned(
                                id, "f1", "north", List.of(new LineQuantity("l1", "MUG", 1)), Optional.of(1)));
        side.await();

        QuerySide.Answer own = side.get("/v1/me/orders?balanceDue=true&q=mug", "Daybook-Actor", "customer/lister-5");
        QuerySide.Answer all = side.get("/v1/orders?customerId=lister-5&holdKind=FRAUD&location=north");

        assertThat(all.at("/orders/0/holdKinds/0")).isEqualTo("FRAUD");
        assertThat(all.at("/orders/0/locations/0")).isEqualTo("north");
        assertThat(own.at("/orders/0/held")).isEqualTo("true");
        assertThat(own.at("/orders/0/balanceDue/amountMinor")).isEqualTo("2848");
        assertThat(own.raw().body()).doesNotContain("FRAUD", "north", "holdKinds", "locations", "backordered");
        for (String filter : List.of("held=true", "holdKind=FRAUD", "location=north", "backordered=true")) {
            assertThat(side.get("/v1/me/orders?" + filter, "Daybook-Actor", "customer/lister-5")
                            .status())
                    .isEqualTo(400);
        }
    }

    private int found(String customer, String query) {
        return side.get("/v1/me/orders" + query, "Daybook-Actor", "customer/" + customer)
                .json()
                .path("orders")
                .size();
    }
}
