package dev.daybook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whoever asks is told how a payment stands, by the id that they gave it. */
class InquiryTest extends RunningSimulator {

    private static final String REPORT = "/payments?paymentId=p-1";

    @Test
    void tells_nothing_of_a_payment_that_it_does_not_know_and_nothing_to_strangers() {
        assertThat(asked("/payments?paymentId=none").status()).isEqualTo(404);
        assertThat(asked("/payments?other=p-1").status()).isEqualTo(404);
        assertThat(asked("/payments").status()).isEqualTo(404);
        assertThat(get(REPORT).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, authorised",
        "DECLINED, declined",
        "INSUFFICIENT_FUNDS, declined",
        "ACTION_REQUIRED, action-required"
    })
    void tells_what_it_has_answered(TestCard card, String status) {
        String path = held(card);

        assertThat(report().path("status").asString()).isEqualTo(status);
        assertThat(path).endsWith(report().path("reference").asString());
        assertThat(report().has("expiresAt")).isEqualTo(status.equals("authorised"));
        assertThat(report().path("actionUrl").asString(""))
                .isEqualTo(status.equals("action-required") ? gateway.url() + path.replace("payments", "action") : "");
        assertThat(report().path("code").asString(""))
                .isEqualTo(
                        switch (card) {
                            case DECLINED -> "card-declined";
                            case INSUFFICIENT_FUNDS -> "insufficient-funds";
                            default -> "";
                        });
    }

    @Test
    void tells_what_the_payer_has_done() {
        String page = held(TestCard.ACTION_REQUIRED).replace("/payments/", "/action/");
        assertThat(post(page + "/approve", "", "").status()).isEqualTo(200);

        assertThat(report().path("status").asString()).isEqualTo("authorised");
    }

    @Test
    void tells_of_each_capture_and_each_refund_what_became_of_it() {
        String path = held(TestCard.REFUND_FAILS);
        var _ = ask(path + "/capture", "1", "\"captureId\":\"a\",\"amountMinor\":3000");
        var _ = ask(path + "/capture", "2", "\"captureId\":\"b\",\"amountMinor\":3000");
        assertThat(ask(path + "/refund", "3", "\"refundId\":\"r\",\"amountMinor\":1"))
                .isEqualTo("pending");

        assertThat(report().path("captures").toString())
                .contains("\"a\":{\"status\":\"done\"}")
                .contains("above-authorisation");
        assertThat(report().path("captures").path("b").path("status").asString())
                .isEqualTo("refused");
        assertThat(report().path("refunds").path("r").path("code").asString()).isEqualTo("account-closed");
    }

    @Test
    void decides_a_while_later_what_it_put_off_and_tells_it_to_those_only_who_ask() throws Exception {
        restart(Duration.ofSeconds(1), Duration.ofDays(1));
        String path = held(TestCard.NEVER_TELLS);
        assertThat(report().path("status").asString()).isEqualTo("pending");
        TimeUnit.MILLISECONDS.sleep(1100);
        assertThat(report().path("status").asString()).isEqualTo("authorised");

        assertThat(ask(path + "/capture", "1", "\"captureId\":\"a\",\"amountMinor\":3000"))
                .isEqualTo("pending");
        assertThat(ask(path + "/refund", "2", "\"refundId\":\"r\",\"amountMinor\":1000"))
                .isEqualTo("pending");
        assertThat(ask(path + "/void", "3", "\"x\":1")).isEqualTo("pending");
        assertThat(outcomes()).isEqualTo("authorised pending pending");
        TimeUnit.MILLISECONDS.sleep(1100);
        assertThat(outcomes()).isEqualTo("voided done done");
        assertThat(ledger()).containsExactly("HOLD 5000", "CAPTURE 3000", "REFUND 1000", "RELEASE 2000");
        gateway.close();
        try (Journal journal = new Journal(folder.resolve("journal.ndjson"))) {
            assertThat(new Books(journal).untold()).isEmpty();
        }
    }

    @Test
    void tells_that_a_hold_is_over() throws Exception {
        restart(Duration.ofMillis(1), Duration.ofMillis(1));
        var _ = held(TestCard.APPROVED);
        TimeUnit.MILLISECONDS.sleep(10);

        assertThat(report().path("status").asString()).isEqualTo("expired");
    }

    private void restart(Duration lateness, Duration holdTime) throws IOException {
        gateway.close();
        gateway = GatewaySimulator.start(settings().late(lateness).holding(holdTime));
    }

    private String outcomes() {
        JsonNode report = report();
        return report.path("status").asString() + " "
                + report.path("captures").path("a").path("status").asString() + " "
                + report.path("refunds").path("r").path("status").asString();
    }

    private JsonNode report() {
        return asked(REPORT).json();
    }

    private Answer asked(String path) {
        return send(HttpRequest.newBuilder(gateway.url().resolve(path))
                .header("Authorization", "Bearer key")
                .GET());
    }
}
