package dev.daybook.simulator;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running simulator, and words to ask it with. */
abstract class RunningSimulator {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    GatewaySimulator gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = GatewaySimulator.start(settings());
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
    }

    SimulatorSettings settings() {
        return SimulatorSettings.of("127.0.0.1", 0, folder.resolve("journal.ndjson"), "key", "secret")
                .late(Duration.ofMillis(100));
    }

    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    String token(TestCard card) {
        return post("/tokens", "", "{\"cardNumber\":\"" + card.number() + "\"}")
                .json()
                .path("token")
                .asString();
    }

    static String payment(String token) {
        return "{\"paymentId\":\"p-1\",\"amountMinor\":5000,\"currency\":\"EUR\",\"token\":\"" + token + "\"}";
    }

    /** The path of a payment with this card. */
    String held(TestCard card) {
        Answer answer = post("/payments", "pay-" + card + "-" + System.nanoTime(), payment(token(card)));
        return "/payments/" + answer.json().path("reference").asString();
    }

    /** The status of an answer, or its code. */
    String ask(String path, String key, String fields) {
        JsonNode answer = post(path, key, "{" + fields + "}").json();
        return answer.path("code").asString(answer.path("status").asString());
    }

    List<String> ledger() {
        return get("/ledger").json().values().stream()
                .map(movement -> movement.path("kind").asString() + " "
                        + movement.path("amountMinor").asLong())
                .toList();
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(gateway.url().resolve(path)).GET());
    }

    Answer post(String path, String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.url().resolve(path))
                .header("Authorization", "Bearer key")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException cut) {
            throw new java.io.UncheckedIOException(cut);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
