package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.standalone.docker.NodeDouble.Received;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NginxRoutingTest {
    @TempDir
    Path folder;

    private FourNodes four;

    @BeforeEach
    void start() throws Exception {
        four = new FourNodes(folder);
    }

    @AfterEach
    void stop() throws Exception {
        four.close();
    }

    @Test
    void nginx_accepts_the_configuration_and_refuses_a_broken_one() throws Exception {
        Map<String, Integer> ports =
                Map.of("command-side-1", 1, "command-side-2", 2, "query-side-1", 3, "query-side-2", 4);

        assertThat(RealNginx.check(ports, Map.of(), folder)).startsWith("0\n").doesNotContain("[warn]");
        assertThat(RealNginx.check(ports, Map.of("max_fails", "max_failures"), folder))
                .startsWith("1\n")
                .contains("max_failures");
    }

    @Test
    void each_route_of_the_table_lands_on_both_nodes_of_its_side_and_nowhere_else() throws Exception {
        List<Route> routes = RoutingTable.ofProject().routes();
        assertThat(routes).isNotEmpty();

        for (Route route : routes) {
            String side = route.side().lowerCase() + "-side-";
            assertThat(four.answering(4, route.method(), route.example()))
                    .as("%s %s", route.method(), route.path())
                    .containsExactly(side + 1, side + 2);
        }
    }

    @Test
    void head_goes_where_get_goes() throws Exception {
        assertThat(four.answering(4, "HEAD", "/v1/orders")).containsExactly("query-side-1", "query-side-2");
    }

    @Test
    void a_request_reaches_its_node_as_it_was_sent() throws Exception {
        var _ = four.nginx()
                .send(
                        "POST",
                        "/v1/orders/a%20b%3F/notes?x=%2F&y=1",
                        "{}",
                        "Idempotency-Key",
                        "k-1",
                        "X-Forwarded-For",
                        "6.6.6.6, 203.0.113.7");

        Received received = Stream.of("command-side-1", "command-side-2")
                .flatMap(name -> four.node(name).received().stream())
                .findFirst()
                .orElseThrow();
        assertThat(received.uri()).isEqualTo("/v1/orders/a%20b%3F/notes?x=%2F&y=1");
        assertThat(received.header("Idempotency-Key")).contains("k-1");
        assertThat(received.header("Host"))
                .contains(four.nginx().address().getAuthority())
                .isEqualTo(received.header("X-Forwarded-Host"));
        assertThat(received.header("X-Forwarded-For"))
                .as("who came to the proxy before it, not what that one claimed")
                .contains("203.0.113.7");
        assertThat(received.header("X-Forwarded-Proto")).contains("http");
    }

    @Test
    void an_order_resource_is_not_compressed_on_the_way() throws Exception {
        HttpResponse<String> response = four.nginx().send("GET", "/v1/orders/018f-4711", "", "Accept-Encoding", "gzip");

        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(response.headers().firstValue("ETag")).contains("\"1.1.1\"");
        assertThat(response.body()).startsWith("{\"padding\":\"aaa");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /v1",
        "GET, /v1/orders/",
        "GET, /v1/orders/1/2",
        "POST, /v1/ordersX",
        "GET, /actuator/health",
        "GET, /nonexistent",
    })
    void what_is_not_in_the_table_is_not_found(String method, String path) throws Exception {
        HttpResponse<String> response = four.nginx().send(method, path, "");

        assertProblem(response, 404, "unknown-path");
        assertThat(four.requestsTo("command") + four.requestsTo("query")).isZero();
    }

    @Test
    void a_known_path_says_which_methods_it_answers() throws Exception {
        HttpResponse<String> response = four.nginx().send("DELETE", "/v1/orders", "");

        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }

    @Test
    void a_refusal_carries_the_trace_of_its_caller() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String parent = "00-" + trace + "-00f067aa0ba902b7-01";

        assertThat(four.nginx().send("GET", "/", "", "traceparent", parent).body())
                .contains("\"traceId\":\"" + trace + "\"");
        assertProblem(four.nginx().send("GET", "/", "", "traceparent", "\"injected\""), 404, "unknown-path");
    }

    @Test
    void the_access_log_names_the_request_without_its_query_string() throws Exception {
        var _ = four.nginx().send("GET", "/v1/orders?q=Miller", "");
        four.close();

        assertThat(four.nginx().log()).contains("\"GET /v1/orders\" 200").doesNotContain("Miller");
    }

    @Test
    void a_body_of_eight_mebibytes_passes_and_one_byte_more_is_refused() throws Exception {
        String largest = "a".repeat(8 * 1024 * 1024);

        assertThat(four.nginx().send("POST", "/v1/orders", largest).statusCode())
                .isEqualTo(200);
        assertThat(four.node("command-side-1").received().size()
                        + four.node("command-side-2").received().size())
                .isEqualTo(1);
        assertProblem(four.nginx().send("POST", "/v1/orders", largest + "a"), 413, "body-too-large");
        assertThat(four.requestsTo("command")).isEqualTo(1);
    }

    @Test
    void the_items_of_a_batch_may_be_more() throws Exception {
        String more = "a".repeat(9 * 1024 * 1024);

        assertThat(four.nginx().send("POST", "/v1/batches", more).statusCode()).isEqualTo(200);
        assertProblem(four.nginx().send("POST", "/v1/batches/1/undo", more), 413, "body-too-large");
        assertProblem(four.nginx().send("DELETE", "/v1/batches", ""), 405, "method-not-allowed");
        assertThat(four.requestsTo("command")).isEqualTo(1);
    }

    @Test
    void a_request_that_nginx_itself_cannot_read_is_malformed() throws Exception {
        HttpResponse<String> response = four.nginx().send("GET", "/v1/orders?q=" + "a".repeat(40_000), "");

        assertProblem(response, 400, "malformed-request");
        assertProblem(four.nginx().send("GET", "/edge/malformed-request", ""), 404, "unknown-path");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        JsonNode problem = new JsonMapper().readTree(response.body());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("errors").isArray()).isTrue();
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
    }
}
