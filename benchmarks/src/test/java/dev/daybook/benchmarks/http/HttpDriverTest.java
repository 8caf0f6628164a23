package dev.daybook.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.daybook.benchmarks.measure.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver asks as often as it says, understands both ways to end an answer, and never takes a refusal for success. */
class HttpDriverTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/sized", exchange -> answer(exchange, 200, false));
        server.createContext("/chunked", exchange -> answer(exchange, 200, true));
        server.createContext("/v1/orders", exchange -> answer(exchange, 200, true));
        server.createContext("/refused", exchange -> answer(exchange, 409, false));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void answers_of_known_and_of_unknown_length_are_read_to_their_end() throws IOException {
        try (HttpDriver driver = connect(3, "/sized", "/chunked")) {
            Outcome outcome = driver.closed(SHORT);
            assertThat(outcome.operations()).isPositive().isEqualTo(asked.size());
        }
        assertThat(asked).contains("GET /sized", "GET /chunked");
    }

    @Test
    void an_open_loop_asks_at_its_rate() throws IOException {
        try (HttpDriver driver = connect(8, "/sized")) {
            assertThat(driver.open(500, SHORT).operations()).isEqualTo(50);
        }
    }

    @Test
    void a_refusal_ends_the_run() throws IOException {
        try (HttpDriver driver = connect(1, "/refused")) {
            assertThatThrownBy(() -> driver.closed(SHORT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("409");
        }
    }

    @Test
    void an_order_is_placed_confirmed_and_cancelled_under_a_key_of_each_request() {
        OrderJourney journey = new OrderJourney();
        List<String> requests = List.of(text(journey), text(journey), text(journey), text(journey));

        assertThat(requests.get(0)).startsWith("POST /v1/orders HTTP/1.1").contains("\"currency\":\"GBP\"");
        assertThat(requests.get(1)).matches("(?s)POST /v1/orders/[0-9a-f-]{36}/confirm .*");
        assertThat(requests.get(2)).matches("(?s)POST /v1/orders/[0-9a-f-]{36}/cancel .*customer-request.*");
        assertThat(requests.get(3)).startsWith("POST /v1/orders HTTP/1.1");
        assertThat(requests.stream().map(HttpDriverTest::key)).doesNotHaveDuplicates();
    }

    @Test
    void a_journey_is_understood_by_a_server() throws IOException {
        try (HttpDriver driver = HttpDriver.connect(server.getAddress().getPort(), 2, _ -> new OrderJourney())) {
            assertThat(driver.closed(SHORT).operations()).isEqualTo(asked.size());
        }
    }

    private HttpDriver connect(int connections, String... paths) throws IOException {
        return HttpDriver.connect(
                server.getAddress().getPort(), connections, number -> HttpRequests.inTurn(List.of(paths), number));
    }

    private void answer(HttpExchange exchange, int status, boolean chunked) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        byte[] body = ("{\"text\":\"" + "x".repeat(9_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            var _ = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String text(Journey journey) {
        ByteBuffer request = journey.next();
        return StandardCharsets.UTF_8.decode(request).toString();
    }

    private static String key(String request) {
        return request.lines()
                .filter(line -> line.startsWith("Idempotency-Key"))
                .findFirst()
                .orElseThrow();
    }
}
