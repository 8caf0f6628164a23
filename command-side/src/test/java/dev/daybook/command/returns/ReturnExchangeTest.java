package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.returns.ReturnApi.REASON;
import static dev.daybook.command.returns.ReturnApi.SIDE;
import static dev.daybook.command.returns.ReturnApi.appended;
import static dev.daybook.command.returns.ReturnApi.approved;
import static dev.daybook.command.returns.ReturnApi.id;
import static dev.daybook.command.returns.ReturnApi.order;
import static dev.daybook.command.returns.ReturnApi.requested;
import static dev.daybook.command.returns.ReturnApi.stored;
import static dev.daybook.command.returns.ReturnApi.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order in exchange for what comes back, over HTTP. */
class ReturnExchangeTest {

    private final String sku = "SHADE-" + UUID.randomUUID();
    private final String newOrder = UUID.randomUUID().toString();

    @Test
    void is_placed_reserved_and_told_to_the_return_in_one_append() {
        counted(3);
        String former = order();
        String path = approved(former);

        Answer answer = exchange(path, newOrder, 2, "");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/orders/" + newOrder);
        assertThat(texts(answer.json().path("events"))).containsExactly("order.placed", "order.stock-reserved");
        assertThat(appended(answer)).isEqualTo(4);
        assertThat(stored("order", newOrder).getFirst().payload())
                .contains("\"exchangeFor\":{\"orderId\":\"" + former + "\",\"returnId\":\"" + id(path) + "\"}")
                .contains("\"currency\":\"EUR\"")
                .contains("\"totalMinor\":500");
        assertThat(stored("order", newOrder).getFirst().metadata()).contains("\"smaller\"");
        assertThat(stored("return", id(path)).getLast().type()).isEqualTo("return.exchanged");
        assertThat(stored("return", id(path)).getLast().payload()).contains("\"orderId\":\"" + newOrder + "\"");
        assertThat(stored("stock", sku + "@main").getLast().type()).isEqualTo("stock.reserved");
    }

    @Test
    void again_changes_nothing_and_another_one_is_refused() {
        counted(9);
        String path = approved(order());
        assertThat(exchange(path, newOrder, 2, "").status()).isEqualTo(201);
        long events = SIDE.rows("event");

        assertThat(exchange(path, newOrder, 2, "").status()).isEqualTo(200);
        assertProblem(exchange(path, newOrder, 3, ""), 409, "order.already-placed");
        assertProblem(exchange(path, UUID.randomUUID().toString(), 2, ""), 409, "return.already-exchanged");
        assertProblem(exchange(approved(order()), newOrder, 2, ""), 409, "order.already-placed");

        assertEvents(SIDE.post(path + "/cancel", "{" + REASON + "}"), "return.cancelled");
        assertThat(exchange(path, newOrder, 2, "").status()).isEqualTo(200);
        assertThat(SIDE.rows("event")).isEqualTo(events + 4);
    }

    @Test
    void that_was_called_off_makes_room_for_another() {
        counted(9);
        String path = approved(order());
        assertThat(exchange(path, newOrder, 2, "").status()).isEqualTo(201);
        assertThat(verdict(path, "exchange")).isEqualTo("return.already-exchanged");
        assertEvents(
                SIDE.post("/v1/orders/" + newOrder + "/cancel", "{" + REASON + "}"),
                "order.stock-released",
                "order.cancelled");

        assertThat(verdict(path, "exchange")).isEqualTo("ok");
        assertThat(exchange(path, UUID.randomUUID().toString(), 2, "").status()).isEqualTo(201);
        assertProblem(exchange(path, UUID.randomUUID().toString(), 2, ""), 409, "return.already-exchanged");
    }

    @Test
    void of_a_return_that_is_not_approved_or_over_is_refused_and_leaves_nothing_behind() {
        counted(9);
        String asked = requested(order());
        String over = approved(order());
        assertEvents(SIDE.post(over + "/cancel", "{" + REASON + "}"), "return.cancelled");
        long events = SIDE.rows("event");

        assertProblem(exchange(asked, newOrder, 1, ""), 409, "return.not-approved");
        assertProblem(exchange(over, newOrder, 1, ""), 409, "return.already-cancelled");
        assertProblem(exchange(ReturnApi.RETURNS + "/" + UUID.randomUUID(), newOrder, 1, ""), 404, "return.not-found");
        assertProblem(exchange(approved(order()), newOrder, 10, ""), 409, "order.out-of-stock");

        assertThat(stored("order", newOrder)).isEmpty();
        assertThat(SIDE.rows("event")).isEqualTo(events + 3);
    }

    @Test
    void takes_the_prices_of_the_catalogue_unless_it_overrides_them() {
        counted(9);
        String path = approved(order());
        String price = ",\"unitPrice\":{\"amount\":\"2.00\",\"currency\":\"EUR\"}";

        assertProblem(post(path, newOrder, 1, price, ""), 409, "order.price-changed");
        assertThat(post(path, newOrder, 1, price, ",\"priceOverride\":true").status())
                .isEqualTo(201);
        assertThat(stored("order", newOrder).getFirst().payload()).contains("\"totalMinor\":200");
    }

    @Test
    void on_trial_asks_return_and_stock_and_leaves_nothing_behind() {
        counted(3);
        String path = approved(order());
        String asked = requested(order());
        long events = SIDE.rows("event");

        Answer trial = exchange(path, "?dryRun=true", newOrder, 2, "", "");

        assertEvents(trial, "order.placed", "order.stock-reserved");
        assertProblem(exchange(asked, "?dryRun=true", newOrder, 2, "", ""), 409, "return.not-approved");
        assertProblem(exchange(path, "?dryRun=true", newOrder, 4, "", ""), 409, "order.out-of-stock");
        assertThat(SIDE.rows("event")).isEqualTo(events);
    }

    @Test
    void without_an_id_gets_one() {
        counted(3);
        String path = approved(order());
        String request = request(newOrder, 1, "", "").replace("\"orderId\":\"" + newOrder + "\",", "");

        Answer answer = SIDE.post(path + "/exchange", request);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo("/v1/orders/" + answer.json().path("id").asString());
    }

    private Answer exchange(String path, String orderId, int pieces, String more) {
        return post(path, orderId, pieces, "", more);
    }

    private Answer post(String path, String orderId, int pieces, String price, String more) {
        return exchange(path, "", orderId, pieces, price, more);
    }

    private Answer exchange(String path, String query, String orderId, int pieces, String price, String more) {
        return SIDE.post(path + "/exchange" + query, request(orderId, pieces, price, more));
    }

    private String request(String orderId, int pieces, String price, String more) {
        return "{\"orderId\":\"" + orderId + "\",\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":" + pieces + price
                + "}],\"reason\":{\"code\":\"smaller\"}" + more + "}";
    }

    private void counted(int pieces) {
        String product = "{\"sku\":\"" + sku
                + "\",\"name\":\"A shade\",\"category\":\"home\",\"price\":{\"amount\":\"2.50\",\"currency\":\"EUR\"},"
                + "\"stock\":{\"controlled\":true,\"backorders\":false}}";
        assertThat(SIDE.post("/v1/products", product).status()).isEqualTo(201);
        assertEvents(SIDE.post("/v1/products/" + sku + "/publish", "{}"), "product.published");
        assertEvents(
                SIDE.post("/v1/stock/" + sku + "@main/receive", "{\"quantity\":" + pieces + "}"), "stock.received");
    }
}
