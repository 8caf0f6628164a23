package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.order.OrderApi.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Orders for products whose pieces are counted, over HTTP and on two nodes. */
class OrderStockTest extends CountedProduct {

    @Test
    void an_order_reserves_all_its_pieces_in_its_own_append() {
        product("2.50", true, false);
        receive(sku, 5);

        Answer placed = place(UUID.randomUUID().toString(), line(sku, 3));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(texts(placed.json().path("events"))).containsExactly("order.placed", "order.stock-reserved");
        assertThat(reserved()).isEqualTo(3);
        String appendId = placed.json().path("appendId").asString();
        assertThat(eventsOf(appendId)).isEqualTo(3);
    }

    @Test
    void all_lines_or_none() {
        product("2.50", true, false);
        receive(sku, 2);
        String other = "VASE-" + UUID.randomUUID();
        product(other, "1", true, false);
        receive(other, 9);
        long events = SIDE.rows("event");

        Answer refused = place(UUID.randomUUID().toString(), line(other, 1) + "," + line(sku, 3));

        assertThat(faults(assertProblem(refused, 409, "order.out-of-stock")))
                .containsExactly("/lines/1/quantity out-of-stock");
        assertThat(SIDE.rows("event")).isEqualTo(events);
    }

    @Test
    void ten_pieces_are_sold_to_ten_of_two_hundred_buyers_on_two_nodes() throws Exception {
        product("2.50", true, false);
        receive(sku, 10);
        List<Integer> statuses;
        try (CommandSide there = CommandSide.secondNode()) {
            List<Callable<Answer>> buyers = new ArrayList<>();
            for (int buyer = 0; buyer < 200; buyer++) {
                CommandSide node = buyer % 2 == 0 ? SIDE : there;
                String body = order(UUID.randomUUID().toString(), line(sku, 1));
                buyers.add(() -> patiently(node, body));
            }
            statuses = statuses(buyers);
        }

        assertThat(statuses)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(10);
        assertThat(reserved()).isEqualTo(10);
    }

    /** A buyer who lost eight races in a row asks again, as the answer says. */
    private static Answer patiently(CommandSide node, String body) {
        Answer answer = node.post("/v1/orders", body);
        for (int again = 0; again < 50 && answer.response().body().contains("concurrent-change"); again++) {
            answer = node.post("/v1/orders", body);
        }
        assertThat(answer.response().body()).doesNotContain("concurrent-change");
        return answer;
    }

    @Test
    void orders_for_the_same_pieces_are_sent_on_while_others_buy_them() throws Exception {
        product("2.50", true, false);
        receive(sku, 200);
        List<Callable<Answer>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < 50; buyer++) {
            buyers.add(() -> {
                String order = "/v1/orders/" + placed(line(sku, 1));
                var _ = SIDE.post(order + "/confirm", "{}");
                return SIDE.post(order + "/route", "{}");
            });
        }

        assertThat(statuses(buyers)).hasSize(50).containsOnly(200);
    }

    @Test
    void cancelling_gives_pieces_back_and_confirming_keeps_them_without_a_limit() {
        product("2.50", true, false);
        receive(sku, 5);
        String cancelled = placed(line(sku, 3));
        String confirmed = placed(line(sku, 2));

        assertEvents(
                SIDE.post(
                        "/v1/orders/" + cancelled + "/cancel-lines",
                        "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]," + REASON + "}"),
                "order.stock-released",
                "order.lines-cancelled");
        assertThat(reserved()).isEqualTo(4);
        assertEvents(
                SIDE.post("/v1/orders/" + cancelled + "/cancel", "{" + REASON + "}"),
                "order.stock-released",
                "order.cancelled");
        assertThat(reserved()).isEqualTo(2);

        assertThat(available(Instant.now().plus(Duration.ofDays(1)))).isEqualTo(5);
        assertEvents(SIDE.post("/v1/orders/" + confirmed + "/confirm", "{}"), "order.confirmed");
        assertThat(available(Instant.now().plus(Duration.ofDays(1)))).isEqualTo(3);
    }

    @Test
    void what_may_be_backordered_is_promised() {
        product("2.50", true, true);
        receive(sku, 1);

        assertThat(place(UUID.randomUUID().toString(), line(sku, 3)).status()).isEqualTo(201);
        assertThat(reserved()).isEqualTo(1);
        receive(sku, 5);

        assertThat(reserved()).isEqualTo(3);
    }

    @Test
    void what_has_left_the_house_is_not_given_back() {
        product("2.50", true, false);
        receive(sku, 5);
        String id = placed(line(sku, 5));
        assertEvents(SIDE.post("/v1/orders/" + id + "/confirm", "{}"), "order.confirmed");
        send(id, 2);

        assertEvents(
                SIDE.post(
                        "/v1/orders/" + id + "/cancel-lines",
                        "{\"lines\":[{\"lineId\":\"1\",\"quantity\":3}]," + REASON + "}"),
                "order.lines-unassigned",
                "order.stock-released",
                "order.lines-cancelled");
        assertThat(reserved()).isZero();
        assertThat(stock().onHand()).isEqualTo(3);
    }

    /** So many pieces of a confirmed order leave the house. */
    private static void send(String id, int pieces) {
        assertEvents(SIDE.post("/v1/orders/" + id + "/route", "{}"), "order.lines-assigned");
        String fulfilment = "/v1/fulfilments/" + id + "-1";
        assertEvents(SIDE.post(fulfilment + "/allocate", "{}"), "fulfilment.allocated");
        assertEvents(SIDE.post(fulfilment + "/pick", "{}"), "fulfilment.picking-started");
        String parcel = "{\"shipmentId\":\"s" + id + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":" + pieces + "}]}";
        assertEvents(SIDE.post(fulfilment + "/pack", parcel), "fulfilment.packed");
        assertEvents(SIDE.post("/v1/shipments/s" + id + "/dispatch", "{}"), "shipment.dispatched");
    }

    @Test
    void the_catalogue_sets_the_price_and_only_a_reason_overrides_it() {
        product("2.50", false, false);
        String cheaper = line(sku, 1).replace("}", ",\"unitPrice\":{\"amount\":\"2\",\"currency\":\"EUR\"}}");

        assertThat(faults(assertProblem(place(UUID.randomUUID().toString(), cheaper), 409, "order.price-changed")))
                .containsExactly("/lines/0/unitPrice price-changed");
        String id = UUID.randomUUID().toString();
        Answer overridden = SIDE.post(
                "/v1/orders",
                order(id, cheaper).replace("\"lines\"", "\"priceOverride\":{\"code\":\"goodwill\"},\"lines\""));
        assertThat(overridden.status()).isEqualTo(201);
    }

    @Test
    void a_price_that_was_changed_on_another_node_is_seen_by_the_next_order() {
        product("2.50", false, false);
        String expecting = line(sku, 1).replace("}", ",\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}");
        assertThat(place(UUID.randomUUID().toString(), expecting).status()).isEqualTo(201);
        try (CommandSide there = CommandSide.secondNode()) {
            assertEvents(
                    there.post("/v1/products/" + sku + "/price", "{\"price\":{\"amount\":\"3\",\"currency\":\"EUR\"}}"),
                    "product.price-changed");
        }

        assertProblem(place(UUID.randomUUID().toString(), expecting), 409, "order.price-changed");
        assertEvents(SIDE.post("/v1/products/" + sku + "/withdraw", "{" + REASON + "}"), "product.withdrawn");
        assertProblem(place(UUID.randomUUID().toString(), line(sku, 1)), 409, "order.not-on-sale");
    }

    @Test
    void a_trial_reserves_nothing() {
        product("2.50", true, false);
        receive(sku, 5);

        Answer tried =
                SIDE.post("/v1/orders?dryRun=true", order(UUID.randomUUID().toString(), line(sku, 5)));

        assertEvents(tried, "order.placed", "order.stock-reserved");
        assertThat(reserved()).isZero();
        assertProblem(
                SIDE.post("/v1/orders?dryRun=true", order(UUID.randomUUID().toString(), line(sku, 6))),
                409,
                "order.out-of-stock");
    }
}
