package dev.daybook.command.returns;

import static dev.daybook.command.Answers.assertEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words for the tests of the return API. */
final class ReturnApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String RETURNS = "/v1/returns";
    static final String REASON = "\"reason\":{\"code\":\"changed-mind\",\"text\":\"keeps them\"}";

    private ReturnApi() {}

    private static final String GIFT =
            ",\"adjustments\":[{\"kind\":\"DISCOUNT\",\"code\":\"GIFT\",\"description\":\"gift\","
                    + "\"amount\":{\"amountMinor\":-1000,\"currency\":\"EUR\"}}]";

    /** The id of a gift of three lamps (line 1) and a vase (line 2), delivered long ago. */
    static String order() {
        return order("LAMP", "VASE");
    }

    static String order(String sku, String otherSku) {
        return order("", sku, otherSku, GIFT);
    }

    /** The same as a sale of 10.00, paid for long ago. */
    static String sold() {
        return sold("");
    }

    /**
     * The same sale to somebody.
     *
     * @param customer as a field of JSON, a comma behind it
     */
    static String sold(String customer) {
        return order(customer, "LAMP", "VASE", "");
    }

    private static String order(String customer, String sku, String otherSku, String adjustments) {
        String id = UUID.randomUUID().toString();
        String body = "{" + customer + "\"id\":\"" + id + "\",\"number\":\"n-" + id.substring(0, 8)
                + "\",\"kind\":\"SALE\",\"source\":\"till\",\"occurredAt\":\"2010-12-01T08:26:00Z\",\"currency\":\"EUR\",\"lines\":["
                + soldLine("1", sku, 3) + "," + soldLine("2", otherSku, 1) + "]" + adjustments + "}";
        Answer answer = SIDE.post("/v1/order-imports", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return id;
    }

    private static String soldLine(String lineId, String sku, int quantity) {
        return "{\"lineId\":\"" + lineId + "\",\"sku\":\"" + sku + "\",\"quantity\":" + quantity
                + ",\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}";
    }

    static String asked(String lineId, int quantity) {
        return line(lineId, quantity, "reason", "DAMAGED");
    }

    static String line(String lineId, int quantity, String word, String value) {
        return "{\"lineId\":\"" + lineId + "\",\"quantity\":" + quantity + ",\"" + word + "\":\"" + value + "\"}";
    }

    static String body(String id, String orderId, String... lines) {
        return "{\"id\":\"" + id + "\",\"orderId\":\"" + orderId + "\",\"lines\":[" + String.join(",", lines)
                + "],\"note\":\"too bright\"}";
    }

    /** The path of a fresh return of all that was sold. */
    static String requested(String orderId) {
        String id = UUID.randomUUID().toString();
        Answer answer = SIDE.post(RETURNS, body(id, orderId, asked("1", 3), asked("2", 1)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return RETURNS + "/" + id;
    }

    static String approved(String orderId) {
        String path = requested(orderId);
        assertEvents(SIDE.post(path + "/approve", "{}"), "return.approved");
        return path;
    }

    /** All pieces came back, none was inspected. */
    static String received(String orderId) {
        String path = approved(orderId);
        assertEvents(
                receive(path, "in-1", line("1", 3, "condition", "NEW"), line("2", 1, "condition", "OPENED")),
                "return.items-received");
        return path;
    }

    static Answer receive(String path, String receiptId, String... lines) {
        return SIDE.post(
                path + "/receipts",
                "{\"receiptId\":\"" + receiptId + "\",\"lines\":[" + String.join(",", lines) + "]}");
    }

    static Answer inspect(String path, String inspectionId, String... lines) {
        return SIDE.post(path + "/inspections", inspection(inspectionId, lines));
    }

    static String inspection(String inspectionId, String... lines) {
        return "{\"inspectionId\":\"" + inspectionId + "\",\"lines\":[" + String.join(",", lines) + "]}";
    }

    static String accepted(String lineId, int quantity) {
        return line(lineId, quantity, "verdict", "ACCEPTED");
    }

    static String rejected(String lineId, int quantity) {
        return line(lineId, quantity, "verdict", "REJECTED");
    }

    static String writtenOff(String lineId, int quantity) {
        return line(lineId, quantity, "verdict", "WRITTEN_OFF");
    }

    /** Why something may not be done to it; {@code ok} where it may. */
    static String verdict(String path, String action) {
        return SIDE.get(path + "/actions").json().path("actions").values().stream()
                .filter(one -> one.path("action").asString().equals(action))
                .map(one -> one.path("code").asString("ok"))
                .findFirst()
                .orElseThrow();
    }

    static String id(String path) {
        return path.substring(RETURNS.length() + 1);
    }

    static List<StoredEvent> stored(String stream, String id) {
        return SIDE.bean(StoredEvents.class).ofStream(new Subject("default", stream, id), 0, 100);
    }

    /** How many events an answer's append has. */
    static long appended(Answer answer) {
        return SIDE.bean(JdbcClient.class)
                .sql("select count(*) from event where convert_from(metadata, 'UTF8') like ?")
                .param("%" + answer.json().path("appendId").asString() + "%")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
