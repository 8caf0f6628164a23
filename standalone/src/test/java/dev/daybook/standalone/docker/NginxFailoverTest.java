package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NginxFailoverTest {
    private static final int ENOUGH_FOR_BOTH_WORKERS_AND_NODES = 20;

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
    void a_dead_node_of_each_side_is_survived_without_one_failed_request() throws Exception {
        four.node("command-side-1").close();
        four.node("query-side-2").close();

        assertThat(four.answering(ENOUGH_FOR_BOTH_WORKERS_AND_NODES, "POST", "/v1/orders"))
                .containsExactly("command-side-2");
        assertThat(four.answering(ENOUGH_FOR_BOTH_WORKERS_AND_NODES, "GET", "/v1/orders"))
                .containsExactly("query-side-1");
        assertThat(four.answering(ENOUGH_FOR_BOTH_WORKERS_AND_NODES, "POST", "/v1/admin/projections/verification"))
                .as("a POST without a key may go to the other node as long as it was never sent")
                .containsExactly("query-side-1");
    }

    @Test
    void a_command_whose_node_dies_before_answering_is_repeated_on_the_other_with_the_same_key() throws Exception {
        four.node("command-side-1").hangUp();

        for (int i = 0; i < ENOUGH_FOR_BOTH_WORKERS_AND_NODES; i++) {
            HttpResponse<String> response =
                    four.nginx().send("POST", "/v1/orders", "{}", "Idempotency-Key", "key-" + i);
            assertThat(response.statusCode()).isEqualTo(200);
        }
        var lost = four.node("command-side-1").received();
        assertThat(lost).isNotEmpty();
        assertThat(four.node("command-side-2").received().stream().map(r -> r.header("Idempotency-Key")))
                .containsAll(lost.stream().map(r -> r.header("Idempotency-Key")).toList());
    }

    @Test
    void a_query_side_post_whose_node_dies_before_answering_is_not_repeated() throws Exception {
        Stream.of("query-side-1", "query-side-2")
                .forEach(name -> four.node(name).hangUp());

        HttpResponse<String> response = four.nginx().send("POST", "/v1/admin/projections/verification", "{}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(four.requestsTo("query")).isEqualTo(1);
    }

    @Test
    void a_query_whose_node_dies_before_answering_is_asked_of_the_other() throws Exception {
        four.node("query-side-1").hangUp();

        assertThat(four.answering(ENOUGH_FOR_BOTH_WORKERS_AND_NODES, "GET", "/v1/orders"))
                .containsExactly("query-side-2");
        assertThat(four.node("query-side-1").received()).isNotEmpty();
    }

    @Test
    void a_command_that_is_slow_to_the_end_is_given_up_and_not_repeated() throws Exception {
        four.close();
        four = new FourNodes(
                folder,
                Map.of(
                        "proxy_read_timeout 30s",
                        "proxy_read_timeout 2s",
                        "upstream_timeout 10s",
                        "upstream_timeout 1s"));
        Stream.of("command-side-1", "command-side-2")
                .forEach(name -> four.node(name).stall());

        HttpResponse<String> response = four.nginx().send("POST", "/v1/orders", "{}", "Idempotency-Key", "k-1");

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.body()).contains("\"code\":\"side-timeout\"").contains("the same Idempotency-Key");
        assertThat(four.requestsTo("command")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"command, POST, /v1/orders", "query, GET, /v1/orders"})
    void a_side_without_a_living_node_is_unavailable_and_says_when_to_come_back(String side, String method, String path)
            throws Exception {
        four.node(side + "-side-1").close();
        four.node(side + "-side-2").close();

        HttpResponse<String> response = four.nginx().send(method, path, "");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body())
                .contains("\"code\":\"side-unavailable\"")
                .contains("No node of the " + side + " side answered.");
    }
}
