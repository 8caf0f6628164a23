package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The services way, each node a process of its own; the last test kills nodes, hence the order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoSidesIT {
    private static final int TIMES_ASKED = 12;
    private static final String ORDER = """
            {"customerId": "c-1", "currency": "EUR", "lines": [{"sku": "A", "description": "a", "quantity": 2,
              "unitPrice": {"amount": "2.50", "currency": "EUR"}}]}
            """;

    @TempDir
    static Path folder;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static ServicesHere services;

    @BeforeAll
    static void start() throws Exception {
        RealServices.bash();
        services = new ServicesHere(folder);
    }

    @AfterAll
    static void stop() {
        services.close();
        CLIENT.close();
    }

    @Test
    @Order(1)
    void an_order_placed_on_one_side_is_read_on_the_other() throws Exception {
        HttpResponse<String> placed = place(of("command-side-1"), key());

        for (String node : new String[] {"query-side-1", "query-side-2"}) {
            assertShown(of(node), placed);
        }
    }

    @Test
    @Order(2)
    void either_command_node_answers_a_repeated_command_with_the_first_answer() throws Exception {
        String key = key();
        HttpResponse<String> first = place(of("command-side-1"), key);
        HttpResponse<String> second = place(of("command-side-2"), key);

        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    @Order(3)
    void through_nginx_orders_are_placed_and_read_while_a_node_of_each_side_dies() throws Exception {
        try (RealNginx nginx = RealNginx.before(services.ports(), Files.createDirectory(folder.resolve("nginx")))) {
            HttpResponse<String> before = place(nginx.address(), key());
            assertShown(nginx.address(), before);

            services.node("command-side-1").kill();
            services.node("query-side-1").kill();

            for (int i = 0; i < 4; i++) {
                HttpResponse<String> after = place(nginx.address(), key());
                assertShown(nginx.address(), after);
                assertShown(nginx.address(), before);
            }
        }
    }

    private static HttpResponse<String> place(URI address, String key) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(address.resolve("/v1/orders"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .header("Daybook-Actor", "tester")
                        .POST(BodyPublishers.ofString(ORDER))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response;
    }

    private static HttpResponse<String> read(URI address, HttpResponse<String> placed)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(address.resolve(header(placed, "Location")))
                        .timeout(Duration.ofSeconds(30))
                        .header("Consistency-Token", header(placed, "Consistency-Token"))
                        .header("Prefer", "wait=10")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Asks until the view holds the order: the views of a node that died move to the other one after a while. */
    private static void assertShown(URI address, HttpResponse<String> placed) throws IOException, InterruptedException {
        HttpResponse<String> answer = read(address, placed);
        for (int i = 1; i < TIMES_ASKED && !isCurrent(answer); i++) {
            answer = read(address, placed);
        }
        assertThat(isCurrent(answer)).as(answer.toString()).isTrue();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"c-1\"")
                .contains(header(placed, "Location").replaceFirst(".*/", ""));
    }

    private static boolean isCurrent(HttpResponse<String> answer) {
        return answer.headers().firstValue("Consistency").equals(Optional.of("current"));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }

    private static URI of(String node) {
        return URI.create("http://127.0.0.1:" + services.node(node).port());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
