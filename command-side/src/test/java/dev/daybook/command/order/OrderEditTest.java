package dev.daybook.command.order;

import static dev.daybook.command.order.OrderApi.REASON;
import static dev.daybook.command.order.OrderApi.SIDE;
import static dev.daybook.command.order.OrderApi.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Edits over HTTP; the order is over two pieces of 2.50 euros. */
class OrderEditTest {

    private static final String FIVE = "{\"changedLines\":[{\"lineId\":\"1\",\"quantity\":5}]}";

    private final String order = placed();
    private final String edits = "/v1/orders/" + order + "/edits";

    private Answer begin(String editId) {
        return SIDE.post(edits, "{\"editId\":\"" + editId + "\"}");
    }

    private static Answer post(String path, String body, String etag) {
        return SIDE.post(path, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", etag);
    }

    private String etag() {
        return SIDE.get(edits + "/e1").response().headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void an_edit_is_begun_staged_looked_at_and_confirmed() {
        assertThat(begin("e1").status()).isEqualTo(200);
        Answer staged = post(edits + "/e1/stage", """
                {"addedLines":[{"sku":"B","quantity":1,"unitPrice":{"amount":"10","currency":"EUR"}}],
                 "changedLines":[{"lineId":"1","quantity":5}],
                 "adjustments":[{"kind":"DISCOUNT","code":"SORRY","description":"late",
                                 "amount":{"amountMinor":-100,"currency":"EUR"}}],
                 "contact":{"email":"ada@example.org"}}
                """, etag());
        assertThat(staged.status()).as(staged.response().body()).isEqualTo(200);

        JsonNode preview = SIDE.get(edits + "/e1").json();
        assertThat(preview.at("/total/amountMinor").asInt()).isEqualTo(500);
        assertThat(preview.at("/priceDelta/amountMinor").asInt()).isEqualTo(1650);
        assertThat(preview.at("/uncovered/amountMinor").asInt()).isEqualTo(2150);
        assertThat(preview.path("changes")
                        .valueStream()
                        .map(change -> change.path("type").asString()))
                .containsExactly(
                        "order.line-quantity-changed",
                        "order.line-added",
                        "order.adjustment-applied",
                        "order.contact-changed");
        assertThat(preview.at("/changes/0/pieces/from").asInt()).isEqualTo(2);
        assertThat(preview.at("/changes/0/pieces/to").asInt()).isEqualTo(5);
        assertThat(preview.at("/changes/1/pieces/lineId").asString()).isEqualTo("e1-1");
        assertThat(preview.at("/changes/3/contact/email").asString()).isEqualTo("ada@example.org");

        Answer confirmed = post(edits + "/e1/confirm", "{" + REASON + "}", etag());
        assertThat(confirmed.json().path("events").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "order.edit-confirmed",
                        "order.line-quantity-changed",
                        "order.line-added",
                        "order.adjustment-applied",
                        "order.contact-changed");
        assertThat(SIDE.get(edits + "/e1").status()).isEqualTo(404);
    }

    @Test
    void who_does_not_say_what_was_read_is_refused() {
        begin("e1");

        Answer staged = SIDE.post(edits + "/e1/stage", FIVE);
        assertThat(staged.status()).isEqualTo(428);
        assertThat(staged.json().path("code").asString()).isEqualTo("if-match-required");
        assertThat(SIDE.post(edits + "/e1/confirm", "{" + REASON + "}").status())
                .isEqualTo(428);
    }

    @Test
    void who_read_an_older_version_is_refused() {
        begin("e1");
        String read = etag();
        assertThat(post(edits + "/e1/stage", FIVE, read).status()).isEqualTo(200);

        Answer late = post(edits + "/e1/confirm", "{" + REASON + "}", read);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("eventsSince").toString()).contains("order.edit-staged");
    }

    @Test
    void two_do_not_edit_at_once_and_a_dropped_edit_makes_room() {
        begin("e1");

        assertThat(begin("e2").json().path("code").asString()).isEqualTo("order.edit-open");
        assertThat(SIDE.post(edits + "/e1/cancel", "{}").status()).isEqualTo(200);
        assertThat(begin("e2").status()).isEqualTo(200);
    }

    @Test
    void what_is_malformed_is_told_with_its_place() {
        begin("e1");

        Answer answer = post(edits + "/e1/stage", """
                {"changedLines":[{"lineId":"1","quantity":0}],
                 "adjustments":[{"kind":"SHIPPING","code":"X","description":"","amount":{"amountMinor":1,"currency":"EUR"}}]}
                """, etag());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/changedLines/0/quantity");
        assertThat(answer.response().body()).contains("an amount for shipping is the shippingMethod");
        assertThat(SIDE.get("/v1/orders/" + UUID.randomUUID() + "/edits/e1").status())
                .isEqualTo(404);
    }
}
