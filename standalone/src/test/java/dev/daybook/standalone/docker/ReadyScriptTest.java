package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyScriptTest {
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        RealServices.bash();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_server_that_answers_200_is_ready() throws Exception {
        answer("/actuator/health/readiness", 200);
        answer("/edge/health", 200);

        assertThat(ready("/actuator/health/readiness")).isZero();
        assertThat(ready("/edge/health")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 404, 500, 503})
    void a_server_that_answers_anything_else_is_not(int status) throws Exception {
        answer("/actuator/health/readiness", status);

        assertThat(ready("/actuator/health/readiness")).isNotZero();
    }

    @Test
    void a_server_that_is_not_there_is_not_ready() throws Exception {
        server.stop(0);

        assertThat(ready("/actuator/health/readiness")).isNotZero();
    }

    private void answer(String path, int status) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private int ready(String path) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(Repository.docker("ready.sh").toString(), path);
        script.environment()
                .put("SERVER_PORT", String.valueOf(server.getAddress().getPort()));
        Process process = script.redirectErrorStream(true).start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
