package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildCommandTest {

    private static final String RUNNING = """
            {"id":"i1","view":"order_list","collection":"order_list_v3_1","phase":"RUNNING","live":false,"setbacks":0,
             "progress":{"position":40,"total":100,"documents":7}}""";
    private static final String LIVE = """
            {"id":"i1","view":"order_list","collection":"order_list_v3_1","phase":"LIVE","live":true,"setbacks":0,
             "progress":{"position":100,"total":100,"documents":17},"verification":{"sampled":12,"different":0}}""";

    private final HttpServer http;
    private final Deque<String> answers = new ArrayDeque<>();
    private int status = 202;
    private String asked = "";

    RebuildCommandTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/replays", this::answer);
        http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean first = exchange.getRequestMethod().equals("POST");
        if (first) {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        }
        byte[] body =
                (answers.size() > 1 ? answers.removeFirst() : answers.getFirst()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(first ? status : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void a_rebuild_is_followed_until_it_is_live() {
        answers.addAll(List.of(RUNNING, RUNNING, LIVE));

        Ran ran = rebuild("order_list", "--events-per-second", "500");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .isEqualTo(
                        "view order_list, build order_list_v3_1: live, 12 keys compared, 0 different, 17 documents\n");
        assertThat(asked).contains("\"view\":\"order_list\"", "\"eventsPerSecond\":500", "\"mode\":\"automatic\"");
    }

    @Test
    void by_hand_it_is_done_when_it_has_caught_up() {
        answers.addAll(List.of(RUNNING, RUNNING.replace("\"position\":40", "\"position\":100")));

        Ran ran = rebuild("order_list", "--by-hand");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).contains("not live, not compared");
        assertThat(asked).contains("\"mode\":\"by-hand\"").doesNotContain("eventsPerSecond");
    }

    @Test
    void what_is_left_to_people_is_a_finding() {
        answers.addAll(List.of(
                RUNNING,
                RUNNING.replace("\"setbacks\":0", "\"setbacks\":3,\"trouble\":\"The live build has 9 documents.\"")));

        Ran ran = rebuild("order_list");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.out()).contains("The live build has 9 documents.");
    }

    @Test
    void a_refusal_is_one_line() {
        status = 400;
        answers.add("{\"code\":\"malformed-request\",\"detail\":\"The request has a fault.\"}");

        Ran ran = rebuild("order_nothing");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(ran.err().lines()).hasSize(1);
    }

    private Ran rebuild(String... options) {
        String url = "http://127.0.0.1:" + http.getAddress().getPort();
        return Ran.daybook(Stream.concat(Stream.of("rebuild", "--url", url), Arrays.stream(options))
                .toArray(String[]::new));
    }
}
