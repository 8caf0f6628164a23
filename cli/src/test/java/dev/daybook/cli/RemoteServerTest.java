package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every verb that is a client of a server, before a proxy that lets nobody in. */
class RemoteServerTest {

    private static final List<String> AUTHORIZATIONS = new CopyOnWriteArrayList<>();
    private final HttpServer proxy = unstarted();

    static List<String> clients() {
        return List.of(
                "import online-retail " + RetailData.dirty(),
                "rebuild order_list",
                "verify store",
                "verify views",
                "sql -c SELECT");
    }

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @BeforeEach
    void start() {
        AUTHORIZATIONS.clear();
        proxy.createContext("/", exchange -> {
            AUTHORIZATIONS.add(
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "nobody"));
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void the_token_goes_with_each_request_and_a_refusal_stops_the_verb(String client) {
        Ran ran = run(client, "--token", "abc.DEF_1-2==");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(AUTHORIZATIONS).isNotEmpty().containsOnly("Bearer abc.DEF_1-2==");
        assertThat(ran.err()).contains("401").doesNotContain("abc.DEF");
    }

    @Test
    void without_a_token_none_is_sent() {
        var _ = run("verify store");

        assertThat(AUTHORIZATIONS).containsOnly("nobody");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void a_server_that_is_not_there_stops_the_verb(String client) {
        proxy.stop(0);

        assertThat(run(client).exitCode()).isEqualTo(ExitCode.STOPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "", "a\nb", "ä"})
    void what_can_stand_in_no_header_is_bad_usage(String token) {
        Ran ran = run("verify store", "--token", token);

        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).hasLineCount(1);
        assertThat(AUTHORIZATIONS).isEmpty();
    }

    private Ran run(String client, String... more) {
        List<String> arguments = new ArrayList<>(List.of(client.split(" ", -1)));
        arguments.add("--url=http://127.0.0.1:" + proxy.getAddress().getPort());
        return Ran.daybook(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
    }
}
