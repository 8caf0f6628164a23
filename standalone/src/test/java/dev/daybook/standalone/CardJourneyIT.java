package dev.daybook.standalone;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Card payments through the packaged jar and its simulated gateway; both killed in the midst of it. */
class CardJourneyIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern GATEWAY = Pattern.compile("simulated gateway at (http://[0-9.]+:[0-9]+)");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String order = UUID.randomUUID().toString();
    private final String payment = UUID.randomUUID().toString();

    @Test
    void what_was_taken_before_a_kill_is_taken_once_and_known_afterwards() throws Exception {
        try (var jar = PackagedJar.start(folder, "serve", "--port", "0")) {
            var server = jar.awaitReady();
            var gateway = gateway(jar);
            var token = JSON.readTree(post(gateway.resolve("/tokens"), "{\"cardNumber\":\"4242424242424242\"}")
                            .body())
                    .path("token")
                    .asString();
            assertThat(post(server.resolve("/v1/orders"), order()).statusCode()).isEqualTo(201);
            assertThat(post(
                                    server.resolve("/v1/payments"),
                                    "{\"id\":\"" + payment + "\",\"orderId\":\"" + order
                                            + "\",\"amount\":{\"amountMinor\":5000,\"currency\":\"EUR\"},\"method\":\"CARD\",\"token\":\""
                                            + token + "\"}")
                            .statusCode())
                    .isEqualTo(201);
            awaitAllowed(server, "captures");
            assertThat(post(
                                    server.resolve("/v1/payments/" + payment + "/captures"),
                                    "{\"captureId\":\"c1\",\"amountMinor\":5000}")
                            .statusCode())
                    .isEqualTo(200);
            jar.kill();
        }
        try (var jar = PackagedJar.start(folder, "serve", "--port", "0")) {
            var server = jar.awaitReady();
            awaitAllowed(server, "refunds");
            assertThat(ledger(gateway(jar))).containsExactly("HOLD 5000", "CAPTURE 5000");
            assertThat(jar.stop()).as(jar::errors).isZero();
        }
    }

    @Test
    void the_simulator_runs_as_a_process_of_its_own() throws Exception {
        try (var jar = PackagedJar.start(folder, "gateway-simulator", "--port", "0")) {
            var gateway = jar.awaitReady();
            assertThat(jar.errors()).contains("DAYBOOK_GATEWAY_KEY=sk_", "DAYBOOK_GATEWAY_WEBHOOK_SECRET=whsec_");
            assertThat(ledger(gateway)).isEmpty();
            assertThat(jar.stop()).as(jar::errors).isZero();
            assertThat(folder.resolve("data/gateway-simulator/journal.ndjson")).exists();
        }
        try (var jar = PackagedJar.start(folder, "gateway-simulator", "--failures", "101")) {
            assertThat(jar.awaitEnd()).isEqualTo(2);
            assertThat(jar.errors()).contains("--failures");
        }
    }

    private String order() {
        return """
                {"id": "%s", "customerId": "C-1", "currency": "EUR",
                 "lines": [{"sku": "MUG-BLUE", "description": "Mug", "quantity": 2,
                            "unitPrice": {"amount": "25.00", "currency": "EUR"}}]}""".formatted(order);
    }

    private static URI gateway(PackagedJar jar) {
        var line = GATEWAY.matcher(jar.errors());
        assertThat(line.find()).as(jar::errors).isTrue();
        return URI.create(line.group(1));
    }

    private void awaitAllowed(URI server, String action) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/v1/payments/" + payment + "/actions"))
                .build();
        var body = "";
        for (int attempt = 0; attempt < 300; attempt++) {
            body = http.send(request, ofString()).body();
            for (var candidate : JSON.readTree(body).path("actions")) {
                if (candidate.path("action").asString().equals(action)
                        && candidate.path("allowed").asBoolean()) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(action + " is not allowed: " + body);
    }

    private List<String> ledger(URI gateway) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve("/ledger")).build();
        return JSON.readTree(http.send(request, ofString()).body()).values().stream()
                .map(movement -> movement.path("kind").asString() + " "
                        + movement.path("amountMinor").asLong())
                .toList();
    }

    private HttpResponse<String> post(URI address, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), ofString());
    }
}
