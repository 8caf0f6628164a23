package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerLocatorTest {
    @TempDir
    Path data;

    private HttpServer server;
    private URI url;

    @BeforeEach
    void start_a_server_that_says_it_is_alive() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health/liveness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_named_server_is_taken_as_it_is() throws Exception {
        var named = URI.create("http://127.0.0.1:1");
        try (var found = new LocalServerLocator().locate(Optional.of(named), data)) {
            assertThat(found.url()).isEqualTo(named);
        }
    }

    @Test
    void the_server_that_holds_the_data_is_found() throws Exception {
        try (var folder = DataFolder.open(data)) {
            folder.announce(url);
            try (var found = new LocalServerLocator().locate(Optional.empty(), data)) {
                assertThat(found.url()).isEqualTo(url);
            }
            assertThat(HealthProbe.LIVENESS.holds(url)).as("still running").isTrue();
        }
    }
}
