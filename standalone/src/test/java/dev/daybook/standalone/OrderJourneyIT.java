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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One order all the way through the packaged jar: placed, read, the process killed, views replayed, read again, verified. */
class OrderJourneyIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TOKEN = "Consistency-Token";
    private static final String ORDER = """
            {"customerId": "C-1", "currency": "EUR",
             "lines": [{"sku": "MUG-BLUE", "description": "Mug", "quantity": 2,
                        "unitPrice": {"amount": "12.90", "currency": "EUR"}, "tax": {"rate": "0.20", "included": true}}],
             "adjustments": [{"kind": "SHIPPING", "code": "STANDARD", "description": "Delivery",
                              "amount": {"amountMinor": 495, "currency": "EUR"}}]}""";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_order_is_placed_read_killed_replayed_and_read_again() throws Exception {
        HttpResponse<String> placed;
        List<JsonNode> before;
        try (var jar = PackagedJar.start(folder, "serve", "--port", "0")) {
            var server = jar.awaitReady();
            placed = post(server, "/v1/orders", "journey-1", ORDER);
            assertThat(placed.statusCode()).as(placed::body).isEqualTo(201);
            var id = id(placed);
            var confirmed = post(server, "/v1/orders/" + id + "/confirm", "journey-2", "{}");
            assertThat(confirmed.statusCode()).as(confirmed::body).isEqualTo(200);
            before = readEverything(server, id, token(confirmed));
            assertThat(before.getFirst().path("status").asString()).isEqualTo("CONFIRMED");
            assertThat(before.getFirst().at("/totals/net/amountMinor").asLong()).isEqualTo(3075);
            jar.kill();
        }
        try (var jar = PackagedJar.start(folder, "serve", "--port", "0")) {
            var server = jar.awaitReady();
            assertThat(readEverything(server, id(placed), token(placed))).isEqualTo(before);
            var again = post(server, "/v1/orders", "journey-1", ORDER);
            assertThat(again.body()).isEqualTo(placed.body());
            assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
            verifyViews();
            assertThat(jar.stop()).as(jar::errors).isZero();
            assertThat(jar.output()).hasSize(1);
            assertThat(folder.resolve("data/server.url")).doesNotExist();
        }
    }

    /** Finds the running server by the data folder, as a user in the next terminal would. */
    private void verifyViews() throws Exception {
        try (var verify = PackagedJar.start(folder, "verify", "views", "--json")) {
            assertThat(verify.awaitEnd()).as(verify::errors).isZero();
            var views = JSON.readTree(String.join("\n", verify.output())).path("views");
            assertThat(views)
                    .allSatisfy(
                            view -> assertThat(view.path("equal").asBoolean()).isTrue());
            assertThat(views)
                    .filteredOn(view -> view.path("documents").asLong() > 0)
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    /** What is answered to every question about the order, the order itself first. */
    private List<JsonNode> readEverything(URI server, String id, String token) throws Exception {
        var answers = new ArrayList<JsonNode>();
        var order = "/v1/orders/" + id;
        for (var path : List.of(
                order,
                order + "/timeline",
                "/v1/orders?customerId=C-1",
                "/v1/sales/daily?from=2026-01-01&to=2030-12-31")) {
            var request = HttpRequest.newBuilder(server.resolve(path))
                    .header(TOKEN, token)
                    .header("Prefer", "wait=10");
            var answer = http.send(request.build(), ofString());
            assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
            assertThat(answer.headers().firstValue("Consistency")).isNotEqualTo(Optional.of("stale"));
            answers.add(JSON.readTree(answer.body()));
        }
        return answers;
    }

    private HttpResponse<String> post(URI server, String path, String key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), ofString());
    }

    private static String id(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static String token(HttpResponse<String> answer) {
        return answer.headers().firstValue(TOKEN).orElseThrow();
    }
}
