package dev.daybook.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.daybook.standalone.demo.DemoRequests.Nothing;
import dev.daybook.standalone.demo.DemoStory.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that refuses to confirm, for the reason that a test says. */
class DemoSeederTest {

    private static final List<DemoStory> STORIES = List.of(new DemoStory(
            "o-1", List.of(step("/v1/orders"), step("/v1/orders/o-1/confirm"), step("/v1/orders/o-1/route"))));

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer http;
    private volatile String refusal = "";

    DemoSeederTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        var _ = http.createContext("/", this::answer);
        http.start();
    }

    @AfterEach
    void close() {
        http.stop(0);
    }

    @Test
    void an_order_that_has_lain_too_long_is_left_as_it_is() throws Exception {
        refusal = "order.already-expired";

        seed();

        assertThat(asked).containsExactly("/v1/orders", "/v1/orders/o-1/confirm");
    }

    @Test
    void any_other_refusal_is_a_fault() {
        refusal = "order.on-hold";

        assertThatIOException().isThrownBy(this::seed).withMessageContaining("order.on-hold");
    }

    private void seed() throws IOException, InterruptedException {
        var url = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        DemoSeeder.seed(url, "orders", STORIES, new PrintWriter(Writer.nullWriter()));
    }

    private static Step step(String path) {
        return new Step(path, path, new Nothing());
    }

    private void answer(HttpExchange request) throws IOException {
        var path = request.getRequestURI().getPath();
        asked.add(path);
        boolean refused = path.endsWith("/confirm");
        var body = refused ? "{\"code\":\"" + refusal + "\"}" : "{\"appendId\":\"a\",\"events\":[]}";
        request.getResponseHeaders().add("Content-Type", refused ? "application/problem+json" : "application/json");
        request.sendResponseHeaders(refused ? 409 : 200, body.getBytes(UTF_8).length);
        request.getResponseBody().write(body.getBytes(UTF_8));
        request.close();
    }
}
