package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.order.OrderApi.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.stock.domain.Stock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Orders for products whose pieces are counted, over HTTP and on two nodes. */
class OrderStockTest {

    private static final CommandSide SIDE = CommandSide.running();

    private final String sku = "LAMP-" + UUID.randomUUID();

    @Test
    void an_order_reserves_all_its_pieces_in_its_own_append() {
        product("2.50", true, false);
        receive(sku, 5);

        Answer placed = place(UUID.randomUUID().toString(), line(sku, 3));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(OrderApi.texts(placed.json().path("events")))
                .containsExactly("order.placed", "order.stock-reserved");
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
    void cancelling_gives_pieces_back_and_confirming_keeps_them_without_a_limit() {
        product("2.50", true, false);
        receive(sku, 5);
        String cancelled = placed(line(sku, 3));
        String confirmed = placed(line(sku, 2));

        assertEvents(
                SIDE.post(
                        "/v1/orders/" + cancelled + "/cancel-lines",
                        "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]," + REASON + "}"),
                "order.lines-cancelled");
        assertThat(reserved()).isEqualTo(4);
        assertEvents(SIDE.post("/v1/orders/" + cancelled + "/cancel", "{" + REASON + "}"), "order.cancelled");
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
    void pieces_that_are_promised_to_an_expired_order_are_not_kept_for_it() throws Exception {
        product("2.50", true, true);
        receive(sku, 1);
        String forgotten = UUID.randomUUID().toString();
        try (CommandSide hurried = CommandSide.secondNode("--daybook.reservations.time=PT1S")) {
            assertThat(hurried.post("/v1/orders", order(forgotten, line(sku, 3)))
                            .status())
                    .isEqualTo(201);
            await(() -> problem(forgotten).equals("order.already-expired"));
        }

        receive(sku, 5);
        assertThat(reserved()).isZero();
    }

    @Test
    void what_has_left_the_house_is_not_given_back() {
        product("2.50", true, false);
        receive(sku, 5);
        String id = placed(line(sku, 5));
        assertEvents(SIDE.post("/v1/orders/" + id + "/confirm", "{}"), "order.confirmed");
        assertEvents(
                SIDE.post(
                        "/v1/stock/" + sku + "@main/reservations/" + id + "/commit",
                        "{\"shipmentId\":\"s1\",\"quantity\":2}"),
                "stock.committed");

        assertEvents(SIDE.post("/v1/orders/" + id + "/cancel", "{" + REASON + "}"), "order.cancelled");
        assertThat(reserved()).isZero();
        assertThat(stock().onHand()).isEqualTo(3);
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

    @Test
    void an_order_that_nobody_confirms_expires_by_itself_and_a_hold_stops_the_clock() throws Exception {
        product("2.50", true, false);
        receive(sku, 5);
        try (CommandSide hurried = CommandSide.secondNode("--daybook.reservations.time=PT1S")) {
            String held = UUID.randomUUID().toString();
            String forgotten = UUID.randomUUID().toString();
            assertThat(hurried.post("/v1/orders", order(held, line(sku, 3))).status())
                    .isEqualTo(201);
            assertEvents(
                    hurried.post(
                            "/v1/orders/" + held + "/holds", "{\"holdId\":\"h1\",\"kind\":\"FRAUD\"," + REASON + "}"),
                    "order.held");
            assertThat(hurried.post("/v1/orders", order(forgotten, line(sku, 2)))
                            .status())
                    .isEqualTo(201);

            await(() -> problem(forgotten).equals("order.already-expired"));
            assertThat(problem(held)).isEqualTo("order.on-hold");
            assertThat(reserved()).isEqualTo(3);

            assertEvents(
                    hurried.post("/v1/orders/" + held + "/holds/h1/release", "{" + REASON + "}"),
                    "order.hold-released",
                    "order.reservation-extended");
            await(() -> problem(held).equals("order.already-expired"));
            assertThat(reserved()).isZero();
        }
    }

    private static String problem(String orderId) {
        return SIDE.post("/v1/orders/" + orderId + "/confirm?dryRun=true", "{}")
                .json()
                .path("code")
                .asString("");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < 300 && !condition.getAsBoolean(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private void product(String price, boolean controlled, boolean backorders) {
        product(sku, price, controlled, backorders);
    }

    private static void product(String sku, String price, boolean controlled, boolean backorders) {
        String body =
                "{\"sku\":\"%s\",\"name\":\"A lamp\",\"category\":\"light\",\"price\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"stock\":{\"controlled\":%s,\"backorders\":%s}}"
                        .formatted(sku, price, controlled, backorders);
        assertThat(SIDE.post("/v1/products", body).status()).isEqualTo(201);
        assertEvents(SIDE.post("/v1/products/" + sku + "/publish", "{}"), "product.published");
    }

    private static void receive(String sku, int quantity) {
        assertThat(SIDE.post("/v1/stock/" + sku + "@main/receive", "{\"quantity\":" + quantity + "}")
                        .status())
                .isEqualTo(200);
    }

    private static String placed(String lines) {
        String id = UUID.randomUUID().toString();
        assertThat(place(id, lines).status()).isEqualTo(201);
        return id;
    }

    private static Answer place(String id, String lines) {
        return SIDE.post("/v1/orders", order(id, lines));
    }

    private static String order(String id, String lines) {
        return "{\"id\":\"" + id + "\",\"currency\":\"EUR\",\"lines\":[" + lines + "]}";
    }

    private static String line(String sku, int quantity) {
        return "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}";
    }

    private static long eventsOf(String appendId) {
        return SIDE.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from event where convert_from(metadata, 'UTF8') like ?")
                .param("%" + appendId + "%")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private int reserved() {
        return stock().reserved();
    }

    private int available(Instant at) {
        return stock().available(at);
    }

    @SuppressWarnings("unchecked")
    private Stock stock() {
        StreamDefinition<?, ?, Stock> stocks = SIDE.beans(StreamDefinition.class).stream()
                .filter(stream -> stream.name().equals("stock"))
                .map(stream -> (StreamDefinition<?, ?, Stock>) stream)
                .findFirst()
                .orElseThrow();
        return SIDE.bean(StreamReader.class)
                .load(stocks, "default", sku + "@main")
                .state();
    }
}
