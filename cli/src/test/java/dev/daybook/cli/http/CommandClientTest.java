package dev.daybook.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.daybook.cli.http.CommandAnswer.Accepted;
import dev.daybook.cli.http.CommandAnswer.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandClientTest {

    private record Scripted(int status, String type, Map<String, String> headers, String body) {}

    private static final Retry QUICK = new Retry(3, Duration.ofMillis(1), Duration.ofSeconds(30));
    private static final Scripted DONE =
            new Scripted(201, "application/json", Map.of(), "{\"appendId\":\"a\",\"events\":[\"order.imported\"]}");

    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private final HttpServer http;
    private final ServerConnection connection;
    private final CommandClient client;

    CommandClientTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/shop/v1/orders", exchange -> {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            String actor = exchange.getRequestHeaders().getFirst("Daybook-Actor");
            received.add(key + " " + actor + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Scripted next = script.isEmpty() ? DONE : script.removeFirst();
            exchange.getResponseHeaders().set("Content-Type", next.type());
            next.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(next.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        connection = new ServerConnection(
                URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/shop/"), QUICK);
        client = new CommandClient(connection, "import:test");
    }

    @AfterEach
    void stop() {
        connection.close();
        http.stop(0);
    }

    @Test
    void a_file_goes_out_as_it_is() {
        byte[] file = "no {json}".getBytes(StandardCharsets.UTF_8);

        assertThat(client.sendFile("/v1/orders", "key-1", "image/png", file)).isEqualTo(new Accepted(1));
        assertThat(received).containsExactly("key-1 import:test no {json}");
    }

    @Test
    void a_command_goes_out_below_the_servers_url_with_its_key_and_actor() {
        assertThat(client.send("/v1/orders", "key-1", Map.of("a", Optional.of(1))))
                .isEqualTo(new Accepted(1));
        assertThat(received).containsExactly("key-1 import:test {\"a\":1}");
    }

    @Test
    void what_is_absent_is_left_out() {
        record Body(Optional<String> customerId, List<String> lines) {}
        var _ = client.send("/v1/orders", "k", new Body(Optional.empty(), List.of()));
        assertThat(received).containsExactly("k import:test {\"lines\":[]}");
    }

    @Test
    void a_replayed_command_and_one_without_an_event_appended_nothing() {
        script.add(new Scripted(201, DONE.type(), Map.of("Idempotent-Replayed", "true"), DONE.body()));
        script.add(new Scripted(200, DONE.type(), Map.of(), "{\"appendId\":null,\"events\":[]}"));
        assertThat(send()).isEqualTo(new Accepted(0));
        assertThat(send()).isEqualTo(new Accepted(0));
    }

    @Test
    void a_problem_is_a_refusal_with_its_code_and_detail_and_is_not_sent_again() {
        script.add(problem(422, "currency-mismatch", Map.of()));
        assertThat(send()).isEqualTo(new Refused("currency-mismatch", "422 currency-mismatch: so it is"));
        assertThat(received).hasSize(1);
    }

    @Test
    void passing_trouble_is_tried_again() {
        script.add(problem(409, "request-in-flight", Map.of()));
        script.add(problem(503, "shedding", Map.of("Retry-After", "0")));
        assertThat(send()).isEqualTo(new Accepted(1));
        assertThat(received).hasSize(3);
    }

    @Test
    void trouble_that_does_not_pass_ends_in_a_failure() {
        for (int i = 0; i < 3; i++) {
            script.add(problem(503, "shedding", Map.of()));
        }
        assertThatThrownBy(this::send)
                .isInstanceOf(ServerFailureException.class)
                .hasMessageEndingWith("/shop answers 503 shedding: so it is after 3 tries");
        assertThat(received).hasSize(3);
    }

    @Test
    void a_stranger_on_the_port_is_a_failure_and_no_refusal() {
        script.add(new Scripted(404, "text/html", Map.of(), "<html>"));
        script.add(new Scripted(200, "text/html", Map.of(), "<html>"));
        script.add(new Scripted(403, "application/problem+json", Map.of(), "{\"code\":\"forbidden\"}"));
        assertThatThrownBy(this::send)
                .isInstanceOf(ServerFailureException.class)
                .hasMessageContaining("answers 404");
        assertThatThrownBy(this::send)
                .isInstanceOf(ServerFailureException.class)
                .hasMessageContaining("answers 200");
        assertThatThrownBy(this::send)
                .isInstanceOf(ServerFailureException.class)
                .hasMessageContaining("403 forbidden");
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_after_bounded_tries() {
        http.stop(0);
        assertThatThrownBy(this::send)
                .isInstanceOf(ServerFailureException.class)
                .hasMessageContaining("does not answer")
                .hasMessageEndingWith("after 3 tries");
    }

    private CommandAnswer send() {
        return client.send("/v1/orders", "k", Map.of());
    }

    private static Scripted problem(int status, String code, Map<String, String> headers) {
        return new Scripted(
                status,
                "application/problem+json",
                headers,
                "{\"code\":\"" + code + "\",\"title\":\"T\",\"detail\":\"so it is\"}");
    }
}
