package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.returns.ReturnApi.RETURNS;
import static dev.daybook.command.returns.ReturnApi.asked;
import static dev.daybook.command.returns.ReturnApi.body;
import static dev.daybook.command.returns.ReturnApi.order;
import static dev.daybook.command.returns.ReturnApi.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A shop that takes pieces back for thirty days after they arrived, over HTTP. */
class ReturnWindowApiTest {

    private static final Pattern FULFILMENT = Pattern.compile("\"fulfilmentId\":\"([^\"]+)\"");
    private static CommandSide shop;

    @BeforeAll
    static void open() {
        shop = CommandSide.secondNode("--daybook.returns.window=30d", "--daybook.returns.version=3");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void what_arrived_long_ago_comes_back_only_for_a_reason() {
        String id = UUID.randomUUID().toString();
        String late = body(id, order(), asked("1", 3), asked("2", 1));

        assertThat(faults(assertProblem(shop.post(RETURNS, late), 409, "return.window-over")))
                .containsExactly("/lines/0/quantity window-over", "/lines/1/quantity window-over");
        assertProblem(shop.post(RETURNS + "?dryRun=true", late), 409, "return.window-over");
        Answer overridden =
                shop.post(RETURNS, late.replaceFirst("\\{", "{\"windowOverride\":{\"code\":\"regular-customer\"},"));

        assertThat(overridden.status()).as(overridden.response().body()).isEqualTo(201);
        assertThat(stored("return", id).getFirst().payload()).contains("\"policyVersion\":3");
        assertThat(stored("return", id).getFirst().metadata()).contains("regular-customer");
    }

    @Test
    void what_a_parcel_brought_just_now_may_come_back() {
        String order = delivered(2);
        String id = UUID.randomUUID().toString();

        assertProblem(shop.post(RETURNS, body(id, order, asked("1", 3))), 409, "return.not-returnable");
        Answer answer = shop.post(RETURNS, body(id, order, asked("1", 2)));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(stored("return", id).getFirst().payload()).contains("\"policyVersion\":3");
    }

    @Test
    void a_customer_is_not_told_that_what_arrived_long_ago_may_come_back() {
        String order = ReturnApi.sold("\"customerId\":\"c-1\",");
        String own = "/v1/me/orders/" + order;

        assertThat(told(own)).contains("\"action\":\"returns\",\"allowed\":false,\"code\":\"return.window-over\"");
        Answer refused = shop.post(
                own + "/returns",
                "{\"lines\":[" + asked("1", 1) + "]}",
                "Daybook-Actor",
                "customer/c-1",
                "Idempotency-Key",
                order);
        assertThat(texts(assertProblem(refused, 409, "return.window-over").path("allowedActions")))
                .isEmpty();
    }

    @Test
    void a_customer_is_told_that_something_may_come_back_if_any_line_is_in_time() {
        assertThat(told("/v1/me/orders/" + delivered(1, "\"customerId\":\"c-1\",")))
                .contains("\"action\":\"returns\",\"allowed\":true");
    }

    private static String told(String own) {
        return shop.send(HttpRequest.newBuilder(URI.create(shop.url() + own + "/actions"))
                        .header("Daybook-Actor", "customer/c-1")
                        .GET())
                .response()
                .body();
    }

    @Test
    void a_shop_without_a_window_takes_everything_back() {
        String id = UUID.randomUUID().toString();

        assertThat(ReturnApi.SIDE
                        .post(RETURNS, body(id, order(), asked("1", 3)))
                        .status())
                .isEqualTo(201);
        assertThat(stored("return", id).getFirst().payload()).doesNotContain("policyVersion");
    }

    /** The id of an order for so many pieces that have arrived. */
    private static String delivered(int pieces) {
        return delivered(pieces, "");
    }

    private static String delivered(int pieces, String customer) {
        String id = UUID.randomUUID().toString();
        String order = "/v1/orders/" + id;
        String parcel = UUID.randomUUID().toString();
        String placed = "{" + customer + "\"id\":\"" + id
                + "\",\"currency\":\"EUR\",\"lines\":[{\"lineId\":\"1\",\"sku\":\"by-hand\",\"quantity\":" + pieces
                + ",\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}]}";
        assertThat(shop.post("/v1/orders", placed).status()).isEqualTo(201);
        assertEvents(shop.post(order + "/confirm", "{}"), "order.confirmed");
        assertThat(shop.post(order + "/route", "{}").status()).isEqualTo(200);
        String fulfilment = "/v1/fulfilments/" + fulfilment(id);
        assertEvents(shop.post(fulfilment + "/allocate", "{}"), "fulfilment.allocated");
        assertEvents(shop.post(fulfilment + "/pick", "{}"), "fulfilment.picking-started");
        assertEvents(
                shop.post(
                        fulfilment + "/pack",
                        "{\"shipmentId\":\"" + parcel + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":" + pieces
                                + "}]}"),
                "fulfilment.packed");
        assertEvents(shop.post("/v1/shipments/" + parcel + "/dispatch", ""), "shipment.dispatched");
        assertEvents(shop.post("/v1/shipments/" + parcel + "/deliver", "{}"), "shipment.delivered");
        return id;
    }

    private static String fulfilment(String orderId) {
        return stored("order", orderId).stream()
                .filter(event -> event.type().equals("order.lines-assigned"))
                .flatMap(event -> FULFILMENT.matcher(event.payload()).results())
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
