package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.returns.ReturnApi.REASON;
import static dev.daybook.command.returns.ReturnApi.SIDE;
import static dev.daybook.command.returns.ReturnApi.appended;
import static dev.daybook.command.returns.ReturnApi.id;
import static dev.daybook.command.returns.ReturnApi.inspect;
import static dev.daybook.command.returns.ReturnApi.order;
import static dev.daybook.command.returns.ReturnApi.received;
import static dev.daybook.command.returns.ReturnApi.rejected;
import static dev.daybook.command.returns.ReturnApi.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes back on the shelf, over HTTP. */
class ReturnRestockTest {

    private final String sku = "LAMP-" + UUID.randomUUID();
    private final String otherSku = "VASE-" + UUID.randomUUID();

    @Test
    void counted_pieces_are_received_by_stock_in_the_same_append_and_others_are_not() {
        product(sku, true);
        product(otherSku, false);
        String path = accepted(sku, otherSku);

        Answer answer = restock(path, "back-1", "main", "");

        assertEvents(answer, "return.restocked");
        assertThat(appended(answer)).isEqualTo(2);
        assertThat(stored("stock", sku + "@main").getLast().payload())
                .contains("\"receiptId\":\"" + id(path) + "/back-1\"")
                .contains("\"quantity\":2");
        assertThat(stored("stock", otherSku + "@main")).isEmpty();
    }

    @Test
    void lines_of_the_same_product_are_one_receipt_and_an_unknown_product_is_none() {
        product(sku, true);
        String path = accepted(sku, sku);

        assertThat(appended(restock(path, "back-1", "main", ""))).isEqualTo(2);
        assertThat(stored("stock", sku + "@main").getLast().payload()).contains("\"quantity\":3");
        assertThat(appended(restock(accepted(otherSku, otherSku), "back-1", "main", "")))
                .isEqualTo(1);
    }

    @Test
    void a_product_that_is_no_longer_for_sale_is_counted_as_well() {
        product(sku, true);
        assertEvents(SIDE.post("/v1/products/" + sku + "/withdraw", "{" + REASON + "}"), "product.withdrawn");

        assertEvents(restock(accepted(sku, otherSku), "back-1", "main", ""), "return.restocked");

        assertThat(stored("stock", sku + "@main")).hasSize(1);
    }

    @Test
    void pieces_go_back_once_each_and_where_they_are_put() {
        product(sku, true);
        String path = accepted(sku, otherSku);
        String one = ",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]";
        String two = ",\"lines\":[{\"lineId\":\"1\",\"quantity\":2}]";

        assertEvents(restock(path, "back-1", "east", one), "return.restocked");
        assertEvents(restock(path, "back-1", "east", one));
        assertProblem(restock(path, "back-1", "main", one), 409, "return.id-taken");
        assertThat(faults(assertProblem(restock(path, "back-2", "main", two), 409, "return.not-accepted")))
                .containsExactly("/lines/0/quantity too-many");
        assertEvents(restock(path, "back-2", "main", one), "return.restocked");

        assertThat(stored("stock", sku + "@east")).hasSize(1);
        assertThat(stored("stock", sku + "@main")).hasSize(1);
    }

    @Test
    void where_stock_takes_no_more_nothing_happens_at_all() {
        product(sku, true);
        assertEvents(SIDE.post("/v1/stock/" + sku + "@main/receive", "{\"quantity\":1000000000}"), "stock.received");
        String path = accepted(sku, otherSku);
        long events = SIDE.rows("event");

        assertProblem(restock(path, "back-1", "main", ""), 409, "stock.too-many");

        assertThat(SIDE.rows("event")).isEqualTo(events);
        assertEvents(restock(path, "back-1", "east", ""), "return.restocked");
    }

    @Test
    void on_trial_stock_receives_nothing() {
        product(sku, true);
        String path = accepted(sku, otherSku);
        long events = SIDE.rows("event");

        assertEvents(SIDE.post(path + "/restock?dryRun=true", "{\"location\":\"main\"}"), "return.restocked");

        assertThat(SIDE.rows("event")).isEqualTo(events);
    }

    private static Answer restock(String path, String restockId, String location, String more) {
        return SIDE.post(
                path + "/restock",
                "{\"restockId\":\"" + restockId + "\",\"location\":\"" + location + "\"" + more + "}");
    }

    /** Of three and one that came back, two and one were accepted. */
    private static String accepted(String sku, String otherSku) {
        String path = received(order(sku, otherSku));
        assertEvents(
                inspect(path, "look-1", ReturnApi.accepted("1", 2), rejected("1", 1), ReturnApi.accepted("2", 1)),
                "return.inspected");
        return path;
    }

    private static void product(String sku, boolean controlled) {
        String body = "{\"sku\":\"" + sku
                + "\",\"name\":\"A thing\",\"category\":\"home\",\"price\":{\"amount\":\"2.50\",\"currency\":\"EUR\"},\"stock\":{\"controlled\":"
                + controlled + ",\"backorders\":false}}";
        assertThat(SIDE.post("/v1/products", body).status()).isEqualTo(201);
        assertEvents(SIDE.post("/v1/products/" + sku + "/publish", "{}"), "product.published");
    }
}
