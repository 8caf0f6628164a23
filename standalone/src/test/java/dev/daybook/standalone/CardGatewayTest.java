package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardGatewayTest {
    @TempDir
    Path folder;

    @Test
    void by_itself_it_simulates_one_with_secrets_of_its_own() throws Exception {
        try (var gateway = CardGateway.start(folder, Map.of());
                var http = HttpClient.newHttpClient()) {
            var settings = gateway.settings();
            assertThat(settings)
                    .containsOnlyKeys(
                            "daybook.gateway.name",
                            "daybook.gateway.url",
                            "daybook.gateway.key",
                            "daybook.gateway.webhook-secret");
            assertThat(settings.get("daybook.gateway.key")).matches("sk_[0-9a-f]{48}");
            assertThat(FreshSecret.of("x")).isNotEqualTo(FreshSecret.of("x"));
            var cards = HttpRequest.newBuilder(URI.create(settings.get("daybook.gateway.url") + "/cards"))
                    .build();
            assertThat(http.send(cards, BodyHandlers.ofString()).body()).contains("4242424242424242");
            assertThat(folder.resolve("gateway-simulator.ndjson")).exists();
        }
    }

    @Test
    void where_the_environment_names_one_or_none_nothing_is_simulated() throws Exception {
        for (var url : new String[] {"https://gateway.example", ""}) {
            try (var gateway = CardGateway.start(folder, Map.of("DAYBOOK_GATEWAY_URL", url))) {
                assertThat(gateway.settings()).isEmpty();
                gateway.tellTo(URI.create("http://127.0.0.1:1"));
            }
        }
        assertThat(folder.resolve("gateway-simulator.ndjson")).doesNotExist();
    }
}
