package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code daybook sql} before a server whose answers are laid out. */
class SqlOfServerTest {

    private static final String ROWS = """
            {"columns":[{"name":"number","type":"VARCHAR"},{"name":"net","type":"DECIMAL(38,4)"},{"name":"n","type":"INTEGER"}],\
            "rows":[["D1",10.5000,3],["=1+1",12345678901234567.8900,null]],"truncated":true,"position":2,"builtAt":"2026-01-01T00:00:00Z"}""";

    private final Deque<Laid> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private HttpServer server;

    private record Laid(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/sql", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Laid next = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        byte[] text = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(next.status(), text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private Ran sql(String... arguments) {
        return Ran.daybook(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Stream.concat(Stream.of("sql"), Stream.of(arguments)).toArray(String[]::new));
    }

    private void laid(int status, String body) {
        answers.add(new Laid(status, body));
    }

    @Test
    void a_statement_is_sent_and_its_answer_printed_to_the_last_digit() {
        laid(200, ROWS);

        Ran ran = sql("-c", "FROM \"orders\"", "--limit", "2", "--csv");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out().lines()).containsExactly("number,net,n", "D1,10.5000,3", "'=1+1,12345678901234567.8900,");
        assertThat(ran.err()).isEqualTo("daybook: there are more rows; --limit N shows N of them\n");
        assertThat(bodies).containsExactly("{\"sql\":\"FROM \\\"orders\\\"\",\"limit\":2}");
        assertThat(sql("-c", "x").out()).contains("10.50", "12345678901234567.89", "(the first 2 rows)");
        assertThat(sql("-c", "x", "--json").out())
                .contains("[\"D1\",10.5000,3],[\"=1+1\",12345678901234567.8900,null]],\"truncated\":true}");
    }

    @Test
    void fewer_rows_than_were_wanted_are_as_many_as_the_server_could_tell() {
        laid(200, ROWS);

        assertThat(sql("-c", "x", "--limit", "3").err())
                .isEqualTo("daybook: there are more rows, but the answer is at its size limit;"
                        + " a narrower statement shows the rest, or --dir with an export\n");
    }

    @Test
    void while_history_is_being_prepared_it_waits_and_says_so() {
        for (int tries = 0; tries < 20; tries++) {
            laid(503, "{\"code\":\"history-being-prepared\",\"detail\":\"10 of 20 events are in them.\"}");
        }
        laid(200, ROWS);

        Ran ran = sql("-c", "x");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err()).startsWith("daybook: 10 of 20 events are in them.\ndaybook: there are more");
    }

    @Test
    void what_the_server_refuses_is_told() {
        laid(422, "{\"code\":\"statement-refused\",\"detail\":\"history is read only\"}");

        Ran ran = sql("-c", "DELETE FROM orders");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).isEqualTo("daybook: history is read only\n");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void an_empty_statement_is_told() {
        laid(400, "{\"code\":\"malformed-request\",\"detail\":\"The request has a fault.\"}");

        assertThat(sql("-c", "").err()).isEqualTo("daybook: the statement is empty or too long\n");
    }

    @Test
    void a_server_that_has_no_room_stops_it() {
        laid(503, "{\"code\":\"too-many-statements\",\"detail\":\"As many run as may.\"}");

        Ran ran = sql("-c", "x");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(ran.err()).contains("too-many-statements").hasLineCount(1);
    }

    @Test
    void what_a_server_does_not_have_is_bad_usage() {
        laid(200, ROWS);

        assertThat(sql("-c", "x", "--limit", "10001").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(sql("-c", "x", "--business-zone", "Europe/London").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(bodies).isEmpty();
    }
}
