package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.daybook.command.CommandSide;
import dev.daybook.events.payment.PaymentCaptured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gateway that remembers no key: whatever it is asked to do twice, it does twice. */
@SuppressWarnings("NullAway.Init")
class ForgottenKeyTest {

    private static final Map<String, Integer> LOOKED_UP = new ConcurrentHashMap<>();
    private static final List<String> MOVED = new CopyOnWriteArrayList<>();

    private static HttpServer gateway;
    private static CommandSide side;

    @BeforeAll
    static void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/payments", ForgottenKeyTest::answer);
        gateway.start();
        side = CommandSide.onItsOwn(
                "--daybook.gateway.url=http://127.0.0.1:" + gateway.getAddress().getPort(),
                "--daybook.gateway.key=key",
                "--daybook.gateway.keys-kept=PT0S",
                CardShop.MONEY_BY_HAND);
    }

    @AfterAll
    static void close() throws IOException {
        side.close();
        gateway.stop(0);
    }

    @Test
    void is_asked_what_has_become_of_a_capture_and_not_asked_for_it_again() {
        String order = UUID.randomUUID().toString();
        assertThat(side.post(
                                "/v1/orders",
                                "{\"id\":\"" + order + "\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"by-hand\","
                                        + "\"description\":\"a thing\",\"quantity\":2,"
                                        + "\"unitPrice\":{\"amount\":\"25.00\",\"currency\":\"EUR\"}}]}")
                        .status())
                .isEqualTo(201);
        String payment = UUID.randomUUID().toString();
        assertThat(side.post(
                                "/v1/payments",
                                "{\"id\":\"" + payment + "\",\"orderId\":\"" + order
                                        + "\",\"amount\":{\"amountMinor\":5000,\"currency\":\"EUR\"},"
                                        + "\"method\":\"CARD\",\"token\":\"tok_1\"}")
                        .status())
                .isEqualTo(201);
        CardShop.await(
                () -> side.post("/v1/payments/" + payment + "/captures", "{\"captureId\":\"c1\",\"amountMinor\":3000}")
                                .status()
                        == 200);

        CardShop.await(() -> captured(payment));
        assertThat(captured(payment)).isTrue();
        assertThat(LOOKED_UP.getOrDefault(payment, 0)).isGreaterThan(3);
        assertThat(MOVED).containsExactly("/payments", "/payments/g-1/capture");
    }

    private static boolean captured(String payment) {
        return side.bean(EventStore.class)
                .readEvents("default/payment/" + payment, 0)
                .asStream()
                .anyMatch(event -> event.getPayload() instanceof PaymentCaptured);
    }

    /** Undecided for a while, then done, and never told. */
    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            MOVED.add(path);
            reply(exchange, 200, "{\"status\":\"pending\",\"reference\":\"g-1\"}");
        } else if (MOVED.isEmpty()) {
            reply(exchange, 404, "{}");
        } else {
            String payment = exchange.getRequestURI().getQuery().substring("paymentId=".length());
            int asked = LOOKED_UP.merge(payment, 1, Integer::sum);
            String captures =
                    MOVED.size() == 1 ? "{}" : "{\"c1\":{\"status\":\"" + (asked < 6 ? "pending" : "done") + "\"}}";
            reply(
                    exchange,
                    200,
                    "{\"status\":\"authorised\",\"reference\":\"g-1\",\"captures\":" + captures + ",\"refunds\":{}}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
