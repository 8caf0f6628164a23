package dev.daybook.standalone;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.simulator.GatewaySimulator;
import dev.daybook.simulator.SimulatorSettings;
import dev.daybook.simulator.TestCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both sides of the packaged jar while the gateway is away, and when it is back. */
class GatewayOutageIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ORDERS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void orders_wait_for_the_gateway_and_are_paid_and_confirmed_by_themselves_when_it_is_back() throws Exception {
        URI gateway;
        List<String> tokens;
        try (var open = GatewaySimulator.start(simulator(0))) {
            gateway = open.url();
            tokens = tokens(gateway);
        }
        try (var jar = PackagedJar.start(folder, environment(gateway), "serve", "--port", "0")) {
            var server = jar.awaitReady();
            var orders = tokens.stream().map(token -> order(server, token)).toList();

            thenBothSidesTellThatTheyWait(server, orders);
            try (var _ = GatewaySimulator.start(simulator(gateway.getPort()))) {
                thenTheyArePaidOnceAndConfirmed(server, gateway, orders);
            }
            assertThat(jar.stop()).as(jar::errors).isZero();
        }
    }

    private void thenBothSidesTellThatTheyWait(URI server, List<String> orders) throws InterruptedException {
        for (var order : orders) {
            var waiting = await(server, "/v1/orders/" + order, GatewayOutageIT::isAwaited);
            assertThat(waiting.path("status").asString()).isEqualTo("PLACED");
            assertThat(waiting.path("paymentStatus").asString()).isEqualTo("NOT_PAID");
            assertThat(waiting.at("/payments/0/status").asString()).isEqualTo("INITIATED");
        }
        var _ = await(server, "/v1/orders?status=PLACED", page -> awaited(page).containsAll(orders));
        var stuck = await(server, "/v1/admin/processes?stuck=true", page -> processes(page) == ORDERS);
        assertThat(stuck.path("processes")).allSatisfy(process -> {
            assertThat(process.path("reaction").asString()).isEqualTo("payment-gateway");
            assertThat(process.at("/cause/type").asString()).isEqualTo("payment.initiated");
            assertThat(process.at("/lastError/kind").asString()).isEqualTo("outside-unavailable");
        });
        for (var probe : List.of("", "/liveness", "/readiness")) {
            assertThat(get(server.resolve("/actuator/health" + probe))
                            .path("status")
                            .asString())
                    .isEqualTo("UP");
        }
    }

    private void thenTheyArePaidOnceAndConfirmed(URI server, URI gateway, List<String> orders)
            throws InterruptedException {
        for (var order : orders) {
            var paid = await(
                    server,
                    "/v1/orders/" + order,
                    seen -> seen.path("status").asString().equals("CONFIRMED"));
            assertThat(paid.path("paymentStatus").asString()).isEqualTo("AUTHORIZED");
            assertThat(isAwaited(paid)).isFalse();
        }
        assertThat(get(gateway.resolve("/ledger")).valueStream())
                .extracting(movement -> movement.path("kind").asString() + " "
                        + movement.path("paymentId").asString())
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(order -> "HOLD " + order + "-p").toList());
        var _ = await(server, "/v1/admin/processes?stuck=true", page -> processes(page) == 0);
    }

    private SimulatorSettings simulator(int port) {
        return SimulatorSettings.of("127.0.0.1", port, folder.resolve("gateway.ndjson"), "sk_test", "whsec_test");
    }

    private static Map<String, String> environment(URI gateway) {
        return Map.of(
                "DAYBOOK_GATEWAY_URL", gateway.toString(),
                "DAYBOOK_GATEWAY_KEY", "sk_test",
                "DAYBOOK_GATEWAY_WEBHOOK_SECRET", "whsec_test",
                "DAYBOOK_GATEWAY_BREAKER_PAUSE", "PT1S");
    }

    /** What the payers' browsers have got before. */
    private List<String> tokens(URI gateway) {
        var card = "{\"cardNumber\":\"" + TestCard.APPROVED.number() + "\"}";
        return Stream.generate(() -> post(gateway.resolve("/tokens"), card, 200)
                        .path("token")
                        .asString())
                .limit(ORDERS)
                .toList();
    }

    /** The id of an order that is taken together with its payment. */
    private String order(URI server, String token) {
        var id = UUID.randomUUID().toString();
        var _ = post(server.resolve("/v1/orders"), """
                {"id": "%s", "customerId": "C-1", "currency": "EUR",
                 "lines": [{"sku": "MUG-BLUE", "description": "Mug", "quantity": 2,
                            "unitPrice": {"amount": "25.00", "currency": "EUR"}}]}""".formatted(id), 201);
        var _ = post(server.resolve("/v1/payments"), """
                {"id": "%1$s-p", "orderId": "%1$s", "amount": {"amountMinor": 5000, "currency": "EUR"},
                 "method": "CARD", "token": "%2$s"}""".formatted(id, token), 201);
        return id;
    }

    private static boolean isAwaited(JsonNode order) {
        return order.path("paymentAwaited").asBoolean(false);
    }

    private static List<String> awaited(JsonNode page) {
        return page.path("orders")
                .valueStream()
                .filter(GatewayOutageIT::isAwaited)
                .map(order -> order.path("id").asString())
                .toList();
    }

    private static int processes(JsonNode page) {
        return page.path("processes").size();
    }

    private JsonNode await(URI server, String path, Predicate<JsonNode> holds) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var seen = get(server.resolve(path));
            if (holds.test(seen)) {
                return seen;
            }
            assertThat(System.nanoTime()).as(() -> path + ": " + seen).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private JsonNode get(URI address) {
        return JSON.readTree(send(HttpRequest.newBuilder(address)).body());
    }

    private JsonNode post(URI address, String body, int status) {
        var answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
