package dev.daybook.command.payment.gateway;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News from the gateway in every order and as often as it likes. */
class GatewayWebhookTest extends TellingGateway {

    @Test
    void each_event_is_applied_once_under_its_own_id() {
        initiate();
        String authorised = authorised();

        assertEvents(tell(authorised), "payment.authorized");
        Answer again = tell(authorised);

        assertEvents(again, "payment.authorized");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void the_same_news_under_another_id_change_nothing() {
        initiate();

        assertEvents(tell(authorised()), "payment.authorized");
        assertEvents(tell(authorised()));
    }

    @Test
    void one_id_is_one_event_whatever_else_its_body_says() {
        initiate();
        String authorised = authorised();
        assertEvents(tell(authorised), "payment.authorized");

        Answer again = tell(authorised.replace("{", "{\"attempt\":2,"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void news_before_their_time_are_refused_and_accepted_when_told_again() {
        initiate();
        String opened = event("dispute.opened", "\"disputeId\":\"d1\",\"amountMinor\":3000");
        String won = event("dispute.won", "\"disputeId\":\"d1\"");
        String captured = event("payment.captured", "\"captureId\":\"c1\"");

        assertProblem(tell(won), 409, "payment.chargeback-not-found");
        assertProblem(tell(opened), 409, "payment.chargeback-above-captured");
        assertProblem(tell(captured), 409, "payment.capture-not-found");
        assertEvents(tell(authorised()), "payment.authorized");
        assertEvents(
                side.post("/v1/payments/" + payment + "/captures", "{\"captureId\":\"c1\",\"amountMinor\":3000}"),
                "payment.capture-requested");
        assertEvents(tell(captured), "payment.captured");
        assertEvents(tell(opened), "payment.chargeback-opened");
        assertEvents(tell(won), "payment.chargeback-won");
    }

    @Test
    void every_kind_of_news_finds_its_command() {
        initiate();
        assertEvents(
                tell(event(
                        "payment.action-required", "\"reference\":\"g-1\",\"actionUrl\":\"https://bank.example/1\"")),
                "payment.action-required");
        assertEvents(tell(authorised()), "payment.authorized");
        post("captures", "{\"captureId\":\"c1\",\"amountMinor\":1000}");
        assertEvents(
                tell(event("payment.capture-failed", "\"captureId\":\"c1\",\"code\":\"card-closed\"")),
                "payment.capture-failed");
        post("captures", "{\"captureId\":\"c2\",\"amountMinor\":1000}");
        assertEvents(tell(event("payment.captured", "\"captureId\":\"c2\"")), "payment.captured");
        post("refunds", refund("r1"));
        post("refunds", refund("r2"));
        assertEvents(tell(event("payment.refunded", "\"refundId\":\"r1\"")), "payment.refund-succeeded");
        assertEvents(
                tell(event("payment.refund-failed", "\"refundId\":\"r2\",\"code\":\"closed\"")),
                "payment.refund-failed");
        assertEvents(
                tell(event("dispute.opened", "\"disputeId\":\"d1\",\"amountMinor\":10")), "payment.chargeback-opened");
        assertEvents(tell(event("dispute.lost", "\"disputeId\":\"d1\"")), "payment.chargeback-lost");
    }

    @Test
    void news_of_the_end_of_a_hold_or_of_the_whole_find_theirs_too() {
        initiate();
        assertEvents(tell(event("payment.declined", "\"code\":\"no-funds\",\"message\":\"no\"")), "payment.declined");
        GatewayWebhookTest other = new GatewayWebhookTest();
        other.initiate();
        assertEvents(other.tell(other.authorised()), "payment.authorized");
        other.post("void", "{\"reason\":{\"code\":\"changed-mind\",\"text\":\"\"}}");
        assertEvents(other.tell(other.event("payment.voided", "\"x\":1")), "payment.voided");
        GatewayWebhookTest third = new GatewayWebhookTest();
        third.initiate();
        assertEvents(third.tell(third.authorised()), "payment.authorized");
        assertEvents(third.tell(third.event("payment.expired", "\"x\":1")), "payment.authorization-expired");
    }

    @Test
    void news_of_an_unknown_payment_are_not_found_so_that_they_are_told_again() {
        assertProblem(tell(authorised()), 404, "payment.not-found");
    }

    @Test
    void news_of_an_unknown_kind_are_taken_and_ignored() {
        Answer answer = tell(event("payout.paid", "\"amount\":1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("ignored").asString()).isEqualTo("payout.paid");
    }

    @Test
    void either_secret_is_good_while_they_are_changed() {
        initiate();
        String authorised = authorised();

        assertEvents(send(authorised, signature(OLD, Instant.now(), authorised)), "payment.authorized");
        String both = signature("whsec_newest", Instant.now(), authorised) + ","
                + signature(NEW, Instant.now(), authorised).split(",", -1)[1];
        assertEvents(send(authorised, both), "payment.authorized");
    }

    @Test
    void whoever_does_not_know_the_secret_is_refused() {
        initiate();
        String authorised = authorised();
        Instant now = Instant.now();
        String right = signature(NEW, now, authorised);
        List<String> wrong = List.of(
                "",
                "v1=0",
                "t=abc," + right.split(",", -1)[1],
                right.replaceAll("v1=..", "v1=zz"),
                "t=" + (now.getEpochSecond() + 1) + "," + right.split(",", -1)[1],
                signature("", now, "").substring(0, 20),
                signature("whsec_other", now, authorised),
                signature(NEW, now, authorised + " "),
                signature(NEW, now.minusSeconds(310), authorised),
                signature(NEW, now.plusSeconds(310), authorised));

        for (String header : wrong) {
            assertProblem(send(authorised, header), 401, "webhook-signature");
        }
        assertProblem(
                side.post("/v1/gateway-webhooks/other", authorised, "Gateway-Signature", right),
                401,
                "webhook-signature");
        assertProblem(side.post(PATH, authorised), 401, "webhook-signature");
        assertThat(side.get("/problems/webhook-signature").status()).isEqualTo(200);
    }

    @Test
    void where_there_is_no_secret_nobody_is_believed() {
        String body = event("payout.paid", "\"x\":1");

        assertProblem(
                CommandSide.running().post(PATH, body, "Gateway-Signature", signature(" ", Instant.now(), body)),
                401,
                "webhook-signature");
    }

    @Test
    void a_body_that_is_too_large_or_lacks_something_is_refused() {
        assertProblem(tell("{\"id\":\"" + "x".repeat(65 << 10) + "\"}"), 413, "body-too-large");
        assertThat(faults(assertProblem(tell("no json"), 400, "malformed-request")))
                .containsExactly(" malformed-json");
        assertThat(faults(assertProblem(tell("[]"), 400, "malformed-request"))).containsExactly(" wrong-type");
        assertFault("{}", "/id pattern");
        assertFault("{\"id\":\"e\"}", "/type pattern");
        assertFault("{\"id\":\"e\",\"type\":\"payment.voided\",\"paymentId\":\"a/b\"}", "/paymentId pattern");
        assertFault(event("payment.captured", "\"captureId\":1"), "/captureId pattern");
        assertFault(event("payment.declined", "\"code\":\"\""), "/code pattern");
        assertFault(event("payment.authorised", "\"reference\":\"\",\"amountMinor\":1"), "/reference pattern");
        assertFault(
                event("payment.authorised", "\"reference\":\"g\",\"amountMinor\":\"1\""), "/amountMinor wrong-type");
        assertFault(
                event("payment.authorised", "\"reference\":\"g\",\"amountMinor\":1,\"expiresAt\":\"soon\""),
                "/expiresAt wrong-type");
        assertFault(
                event("payment.action-required", "\"reference\":\"g\",\"actionUrl\":\"javascript:1\""),
                "/actionUrl pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_1", "T.o-k_en"})
    void without_a_gateway_a_token_is_refused_and_leaves_nothing_behind(String token) {
        String order = order();
        String payment = UUID.randomUUID().toString();

        Answer refused = side.post(
                "/v1/payments",
                "{\"id\":\"" + payment + "\",\"orderId\":\"" + order
                        + "\",\"amount\":{\"amountMinor\":5000,\"currency\":\"EUR\"},"
                        + "\"method\":\"CARD\",\"token\":\"" + token + "\"}");

        assertProblem(refused, 409, "payment.no-gateway");
        assertThat(side.get("/v1/payments/" + payment + "/actions").status()).isEqualTo(404);
    }

    @Test
    void a_token_without_a_card_is_refused() {
        Answer refused = side.post(
                "/v1/payments",
                "{\"orderId\":\"" + order() + "\",\"amount\":{\"amountMinor\":5000,\"currency\":\"EUR\"},"
                        + "\"method\":\"MANUAL\",\"token\":\"tok_1\"}");

        assertThat(faults(assertProblem(refused, 422, "payment.invalid-content")))
                .containsExactly("/token token-without-card");
    }

    private void assertFault(String body, String fault) {
        assertThat(faults(assertProblem(tell(body), 400, "malformed-request"))).containsExactly(fault);
    }
}
