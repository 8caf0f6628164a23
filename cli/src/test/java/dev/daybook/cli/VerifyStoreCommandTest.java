package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyStoreCommandTest {

    private static final String SOUND =
            "{\"store\":\"0a1b2c3d-1\",\"events\":7,\"head\":7,\"streams\":3,\"faults\":[]}";

    private final HttpServer http;
    private String answer = SOUND;
    private @Nullable String query;

    VerifyStoreCommandTest() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/admin/store/verification", exchange -> {
            query = exchange.getRequestURI().getRawQuery();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void a_sound_store_is_one_line() {
        Ran ran = verify();

        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).isEqualTo("store 0a1b2c3d-1: 7 events at positions 1 to 7, 3 streams, all sound\n");
    }

    @Test
    void a_fault_is_a_finding_and_is_shown() {
        answer = SOUND.replace("[]", "[{\"place\":\"position 4\",\"message\":\"is missing\"}]");
        Ran ran = verify();

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.out()).contains("NOT SOUND\n  position 4: is missing");
    }

    @Test
    void fewer_events_than_the_newest_position_says_are_a_finding() {
        answer = SOUND.replace("\"events\":7", "\"events\":6");

        assertThat(verify().exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void the_pace_reaches_the_server() {
        assertThat(verify("--events-per-second", "5000").exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(query).isEqualTo("eventsPerSecond=5000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "<html>", "{\"store\":\"s\",\"events\":7,\"head\":7,\"streams\":3}"})
    void anything_else_is_no_verification(String other) {
        answer = other;
        Ran ran = verify();

        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(ran.err().lines()).hasSize(1);
    }

    private Ran verify(String... options) {
        String url = "http://127.0.0.1:" + http.getAddress().getPort();
        return Ran.daybook(Stream.concat(Stream.of("verify", "store", "--url", url), Arrays.stream(options))
                .toArray(String[]::new));
    }
}
