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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderJourneyIT {
    private static final String ORDER = """
            {"customerId": "C-1", "currency": "EUR",
             "lines": [{"sku": "MUG-BLUE", "description": "Mug", "quantity": 2,
                        "unitPrice": {"amount": "12.90", "currency": "EUR"}}]}""";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_order_survives_kill_9() throws Exception {
        HttpResponse<String> placed;
        try (var jar = PackagedJar.start(folder, "serve", "--port", "0")) {
            placed = place(jar.awaitReady());
            assertThat(placed.statusCode()).as(placed::body).isEqualTo(201);
            jar.kill();
        }
        try (var jar = PackagedJar.start(folder, "serve", "--port", "0")) {
            var again = place(jar.awaitReady());
            assertThat(again.body()).isEqualTo(placed.body());
            assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
            assertThat(jar.stop()).as(jar::errors).isZero();
            assertThat(jar.output()).hasSize(1);
            assertThat(folder.resolve("data/server.url")).doesNotExist();
        }
    }

    private HttpResponse<String> place(URI server) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/v1/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "journey-1")
                .POST(BodyPublishers.ofString(ORDER))
                .build();
        return http.send(request, ofString());
    }
}
