package dev.daybook.command.payment;

import static dev.daybook.command.Answers.assertEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.UUID;

/** Words for the tests of the payment API. */
final class PaymentApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String PAYMENTS = "/v1/payments";
    static final String REASON = "\"reason\":{\"code\":\"arrived-broken\",\"text\":\"one was in pieces\"}";

    private PaymentApi() {}

    /** The id of an order over 50.00 euros. */
    static String order() {
        String id = UUID.randomUUID().toString();
        String body = "{\"id\":\"" + id + "\",\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[{\"lineId\":\"1\","
                + "\"sku\":\"by-hand\",\"description\":\"a thing\",\"quantity\":2,"
                + "\"unitPrice\":{\"amount\":\"25.00\",\"currency\":\"EUR\"}}]}";
        assertThat(SIDE.post("/v1/orders", body).status()).isEqualTo(201);
        return id;
    }

    static String payment(String id, String orderId, String currency) {
        return "{\"id\":\"" + id + "\",\"orderId\":\"" + orderId + "\",\"amount\":{\"amountMinor\":5000,\"currency\":\""
                + currency + "\"},\"method\":\"MANUAL\"}";
    }

    /** The path of a fresh payment of 50.00 euros. */
    static String initiated() {
        String id = UUID.randomUUID().toString();
        assertThat(SIDE.post(PAYMENTS, payment(id, order(), "EUR")).status()).isEqualTo(201);
        return PAYMENTS + "/" + id;
    }

    static String authorised() {
        String path = initiated();
        assertEvents(SIDE.post(path + "/authorise", "{\"reference\":\"transfer-7\"}"), "payment.authorized");
        return path;
    }

    static Answer capture(String path, String captureId, long amountMinor) {
        return SIDE.post(
                path + "/captures", "{\"captureId\":\"" + captureId + "\",\"amountMinor\":" + amountMinor + "}");
    }

    static Answer refund(String path, String refundId, long amountMinor) {
        return SIDE.post(
                path + "/refunds",
                "{\"refundId\":\"" + refundId + "\",\"amountMinor\":" + amountMinor + ",\"cause\":\"RETURN\"," + REASON
                        + "}");
    }

    static String captured(long amountMinor) {
        String path = authorised();
        assertEvents(capture(path, "c1", amountMinor), "payment.capture-requested");
        assertEvents(SIDE.post(path + "/captures/c1/confirm", "{}"), "payment.captured");
        return path;
    }
}
