package dev.daybook.command.payment.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A gateway that tells its news, as a gateway would post them, and one payment recorded by hand that they are about. */
@SuppressWarnings("NullAway.Init")
abstract class TellingGateway {

    static final String PATH = "/v1/gateway-webhooks/gateway";
    static final String NEW = "whsec_new";
    static final String OLD = "whsec_old";

    static CommandSide side;

    final String payment = UUID.randomUUID().toString();
    private int events;

    @BeforeAll
    static void open() {
        side = CommandSide.onItsOwn("--daybook.gateway.webhook-secret=" + NEW + "," + OLD);
    }

    @AfterAll
    static void close() {
        side.close();
    }

    static String order() {
        String id = UUID.randomUUID().toString();
        assertThat(side.post(
                                "/v1/orders",
                                "{\"id\":\"" + id
                                        + "\",\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[{\"lineId\":\"1\","
                                        + "\"sku\":\"by-hand\",\"description\":\"a thing\",\"quantity\":2,"
                                        + "\"unitPrice\":{\"amount\":\"25.00\",\"currency\":\"EUR\"}}]}")
                        .status())
                .isEqualTo(201);
        return id;
    }

    void initiate() {
        assertThat(side.post(
                                "/v1/payments",
                                "{\"id\":\"" + payment + "\",\"orderId\":\"" + order()
                                        + "\",\"amount\":{\"amountMinor\":5000,\"currency\":\"EUR\"},\"method\":\"CARD\"}")
                        .status())
                .isEqualTo(201);
    }

    void post(String what, String body) {
        assertThat(side.post("/v1/payments/" + payment + "/" + what, body).status())
                .isEqualTo(200);
    }

    static String refund(String id) {
        return "{\"refundId\":\"" + id
                + "\",\"amountMinor\":100,\"cause\":\"RETURN\",\"reason\":{\"code\":\"sorry\",\"text\":\"\"}}";
    }

    String authorised() {
        return event("payment.authorised", "\"reference\":\"g-1\",\"amountMinor\":5000,\"currency\":\"EUR\"");
    }

    /** A fresh event about this test's payment. */
    String event(String type, String more) {
        return "{\"id\":\"evt-" + payment + "-" + events++ + "\",\"type\":\"" + type + "\",\"paymentId\":\"" + payment
                + "\"," + more + "}";
    }

    Answer tell(String body) {
        return send(body, signature(NEW, Instant.now(), body));
    }

    static Answer send(String body, String header) {
        return side.post(PATH, body, "Gateway-Signature", header);
    }

    static String signature(String secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((secret.isEmpty() ? "-" : secret).getBytes(UTF_8), "HmacSHA256"));
            String told = at.getEpochSecond() + "." + body;
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(told.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
