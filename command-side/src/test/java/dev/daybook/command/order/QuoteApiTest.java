package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Quotes over HTTP, on a node with the standard table of taxes, 4.90 euros for shipping below 50, and holds from 1,000 on. */
class QuoteApiTest {

    private static final String TO_FINLAND =
            "\"shippingAddress\":{\"name\":\"A\",\"street\":\"S 1\",\"city\":\"Turku\",\"postalCode\":\"20100\",\"country\":\"FI\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("NullAway.Init")
    private static CommandSide shop;

    private final String sku = "LAMP-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        shop = CommandSide.onItsOwn(
                "--daybook.tax.table=standard",
                "--daybook.shipping.charges=EUR:490:5000",
                "--daybook.fraud.hold-from=EUR:100000");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void tells_what_each_line_and_the_whole_would_come_to() {
        product("12.55", true, false);
        receive(9);
        String lines = line(sku, 2) + ","
                + "{\"sku\":\"CARD\",\"description\":\"by hand\",\"quantity\":1,\"unitPrice\":{\"amount\":\"10\",\"currency\":\"EUR\"},"
                + "\"discount\":{\"code\":\"SPRING\",\"amount\":{\"amountMinor\":100,\"currency\":\"EUR\"}},"
                + "\"tax\":{\"rate\":\"0.10\",\"included\":false}}";

        Answer answer = ask(order(lines + "]," + TO_FINLAND));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json()).isEqualTo(JSON.readTree("""
                {"currency": "EUR", "country": "FI",
                 "lines": [
                  {"lineId": "1", "sku": "%s", "description": "A lamp", "quantity": 2,
                   "unitPrice": {"amount": "12.55", "currency": "EUR"},
                   "tax": {"rate": "0.255", "included": true, "amount": {"amountMinor": 510, "currency": "EUR"}},
                   "total": {"amountMinor": 2510, "currency": "EUR"}, "availability": {"status": "IN_STOCK"}},
                  {"lineId": "2", "sku": "CARD", "description": "by hand", "quantity": 1,
                   "unitPrice": {"amount": "10", "currency": "EUR"},
                   "discount": {"code": "SPRING", "amount": {"amountMinor": 100, "currency": "EUR"}},
                   "tax": {"rate": "0.1", "included": false, "amount": {"amountMinor": 90, "currency": "EUR"}},
                   "total": {"amountMinor": 990, "currency": "EUR"}, "availability": {"status": "NOT_CONTROLLED"}}],
                 "adjustments": [{"kind": "SHIPPING", "code": "STANDARD", "description": "Standard shipping",
                   "amount": {"amountMinor": 490, "currency": "EUR"}}],
                 "totals": {"lines": {"amountMinor": 3500, "currency": "EUR"}, "tax": {"amountMinor": 600, "currency": "EUR"},
                   "shipping": {"amountMinor": 490, "currency": "EUR"}, "total": {"amountMinor": 3990, "currency": "EUR"}},
                 "policies": {"tax": 1, "shipping": 1, "reservation": 1, "fraud": 1}}
                """.formatted(sku)));
    }

    @Test
    void an_order_placed_from_a_quote_comes_to_the_same_and_says_by_which_policies() {
        product("7.777", true, false);
        receive(9);
        String body = order(line(sku, 3) + "]," + TO_FINLAND);
        String id = UUID.randomUUID().toString();

        JsonNode quote = ask(body).json();
        assertThat(place(id, body).status()).isEqualTo(201);

        JsonNode placed = placedEvent(id);
        assertThat(placed.path("content")
                        .path("lines")
                        .path(0)
                        .path("totalMinor")
                        .asLong())
                .isEqualTo(
                        quote.path("totals").path("lines").path("amountMinor").asLong())
                .isEqualTo(2333);
        assertThat(placed.path("content")
                        .path("adjustments")
                        .path(0)
                        .path("amountMinor")
                        .asLong())
                .isEqualTo(quote.path("totals")
                        .path("shipping")
                        .path("amountMinor")
                        .asLong())
                .isEqualTo(490);
        assertThat(placed.path("policies"))
                .isEqualTo(JSON.readTree("{\"taxVersion\":1,\"shippingVersion\":1,\"fraudVersion\":1}"));
        assertThat(ask(body)
                        .json()
                        .path("lines")
                        .path(0)
                        .path("availability")
                        .path("status")
                        .asString())
                .isEqualTo("IN_STOCK");
    }

    @Test
    void an_order_may_be_placed_again_on_a_node_with_other_policies() {
        product("7.50", false, false);
        String body = order(line(sku, 3) + "]," + TO_FINLAND);
        String id = UUID.randomUUID().toString();
        assertThat(place(id, body).status()).isEqualTo(201);

        try (CommandSide other = shop.anotherNode("--daybook.shipping.charges=EUR:990")) {
            String again = "{\"id\":\"" + id + "\"," + body.substring(1);
            assertEvents(other.post("/v1/orders", again));
            assertThat(other.post("/v1/orders", again).status()).isEqualTo(200);
        }
    }

    @Test
    void a_question_needs_no_key_and_leaves_nothing_behind() {
        product("2.50", true, false);
        receive(1);
        long events = shop.rows("event");
        long keys = shop.rows("idempotency");

        assertThat(ask(order(line(sku, 1) + "]")).status()).isEqualTo(200);
        assertThat(shop.post("/v1/quotes", order(line(sku, 1) + "]")).status()).isEqualTo(200);

        assertThat(shop.rows("event")).isEqualTo(events);
        assertThat(shop.rows("idempotency")).isEqualTo(keys);
    }

    @Test
    void a_shortage_is_an_answer_and_a_backorder_is_too() {
        product("2.50", true, false);
        receive(2);
        assertThat(availability(line(sku, 3))).isEqualTo(JSON.readTree("{\"status\":\"OUT_OF_STOCK\",\"left\":2}"));
        assertThat(availability(line(sku, 2))).isEqualTo(JSON.readTree("{\"status\":\"IN_STOCK\"}"));

        assertThat(shop.post("/v1/products/" + sku + "/stock-policy", "{\"controlled\":true,\"backorders\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(availability(line(sku, 3))).isEqualTo(JSON.readTree("{\"status\":\"BACKORDER\",\"left\":2}"));
    }

    @Test
    void a_hold_is_foretold() {
        product("1000", false, false);

        JsonNode dear = ask(order(line(sku, 1) + "]")).json();

        assertThat(dear.path("expectedHold").asString()).isEqualTo("FRAUD");
        assertThat(dear.path("policies")).isEqualTo(JSON.readTree("{\"fraud\":1}"));
    }

    @Test
    void a_price_that_another_node_has_changed_is_quoted_at_once() {
        product("2.50", false, false);
        assertThat(total(line(sku, 1))).isEqualTo(250);
        assertThat(place(UUID.randomUUID().toString(), order(line(sku, 1) + "]"))
                        .status())
                .isEqualTo(201);
        try (CommandSide there = shop.anotherNode()) {
            assertEvents(
                    there.post("/v1/products/" + sku + "/price", "{\"price\":{\"amount\":\"3\",\"currency\":\"EUR\"}}"),
                    "product.price-changed");
        }

        assertThat(total(line(sku, 1))).isEqualTo(300);
    }

    @Test
    void what_placing_refuses_is_not_quoted() {
        product("2.50", false, false);
        String cheaper = line(sku, 1).replace("}", ",\"unitPrice\":{\"amount\":\"2\",\"currency\":\"EUR\"}}");

        assertThat(faults(assertProblem(ask(order(cheaper + "]")), 409, "order.price-changed")))
                .containsExactly("/lines/0/unitPrice price-changed");
        Answer overridden =
                ask(order(cheaper + "]").replace("\"lines\"", "\"priceOverride\":{\"code\":\"goodwill\"},\"lines\""));
        assertThat(overridden
                        .json()
                        .path("totals")
                        .path("total")
                        .path("amountMinor")
                        .asLong())
                .isEqualTo(200);
        assertThat(faults(assertProblem(ask(order(line("NONE", 1) + "]")), 422, "order.invalid-content")))
                .containsExactly("/lines/0/unitPrice required");
        assertEvents(shop.post("/v1/products/" + sku + "/withdraw", "{" + OrderApi.REASON + "}"), "product.withdrawn");
        assertThat(faults(assertProblem(ask(order(line(sku, 1) + "]")), 409, "order.not-on-sale")))
                .containsExactly("/lines/0/sku not-on-sale");
    }

    @Test
    void a_malformed_question_lists_every_fault() {
        Answer refused = ask(
                "{\"number\":\"7\",\"contact\":{},\"currency\":\"eur\",\"lines\":[{\"sku\":\"A\",\"quantity\":0}]}");

        assertThat(faults(assertProblem(refused, 400, "malformed-request")))
                .containsExactlyInAnyOrder(
                        "/number unknown-field",
                        "/contact unknown-field",
                        "/currency pattern",
                        "/lines/0/quantity positive");
        assertThat(faults(assertProblem(ask("{}"), 400, "malformed-request")))
                .containsExactlyInAnyOrder("/currency required", "/lines required");
        String many = String.join(",", Collections.nCopies(1_001, line("A", 1)));
        assertThat(faults(assertProblem(ask(order(many + "]")), 400, "malformed-request")))
                .containsExactly("/lines size");
        assertProblem(ask("{"), 400, "malformed-request");
    }

    private static Answer ask(String body) {
        return shop.post("/v1/quotes", body, new String[0]);
    }

    private static Answer place(String id, String body) {
        return shop.post("/v1/orders", "{\"id\":\"" + id + "\"," + body.substring(1));
    }

    /** The end of the list of lines, and what comes after it, is part of the argument. */
    private static String order(String linesAndMore) {
        return "{\"currency\":\"EUR\",\"lines\":[" + linesAndMore + "}";
    }

    private static String line(String sku, int quantity) {
        return "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}";
    }

    private static JsonNode availability(String line) {
        return ask(order(line + "]")).json().path("lines").path(0).path("availability");
    }

    private static long total(String line) {
        return ask(order(line + "]"))
                .json()
                .path("totals")
                .path("total")
                .path("amountMinor")
                .asLong();
    }

    private void product(String price, boolean controlled, boolean backorders) {
        String body =
                "{\"sku\":\"%s\",\"name\":\"A lamp\",\"category\":\"light\",\"price\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"stock\":{\"controlled\":%s,\"backorders\":%s}}"
                        .formatted(sku, price, controlled, backorders);
        assertThat(shop.post("/v1/products", body).status()).isEqualTo(201);
        assertEvents(shop.post("/v1/products/" + sku + "/publish", "{}"), "product.published");
    }

    private void receive(int quantity) {
        assertThat(shop.post("/v1/stock/" + sku + "@main/receive", "{\"quantity\":" + quantity + "}")
                        .status())
                .isEqualTo(200);
    }

    private static JsonNode placedEvent(String id) {
        String payload = shop.bean(JdbcClient.class)
                .sql("select convert_from(payload, 'UTF8') from event where subject = ? and version = 0")
                .param("default/order/" + id)
                .query(String.class)
                .single();
        return JSON.readTree(payload);
    }
}
