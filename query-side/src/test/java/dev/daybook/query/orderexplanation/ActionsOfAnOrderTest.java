package dev.daybook.query.orderexplanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A command side that says what it is told to, on a query node that knows where it is. */
class ActionsOfAnOrderTest {

    private static final String ID = Shared.newOrderId();
    private static final String EXPLAIN = "/v1/orders/" + ID + "/explain";
    private static final String ACTIONS = """
        {"id":"%s","version":3,"actions":[
         {"action":"cancel","allowed":true,"code":null,"message":null,"wouldNeed":[]},
         {"action":"route","allowed":false,"code":"order.not-confirmed","message":"order is not confirmed",
          "wouldNeed":[{"pointer":"/status","is":"PLACED","needs":["CONFIRMED"]}]}]}\
        """.formatted(ID);

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static volatile int status = 200;
    private static volatile String body = ACTIONS;
    private static volatile int pauseMillis;
    private static QuerySide side;
    private static HttpServer commandSide;
    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void start() throws IOException {
        commandSide = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        commandSide.createContext("/", ActionsOfAnOrderTest::answer);
        commandSide.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        commandSide.start();
        side = Shared.querySide();
        side.history().append(Orders.placed(ID));
        node = side.secondNode(
                "DAYBOOK_COMMAND_SIDE_URL=http://127.0.0.1:"
                        + commandSide.getAddress().getPort(),
                "DAYBOOK_COMMAND_SIDE_TIMEOUT=3s");
    }

    @AfterAll
    static void stop() {
        node.close();
        commandSide.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Daybook-Actor"));
        try (exchange) {
            Thread.sleep(pauseMillis);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_may_be_done_and_what_the_rest_would_need_is_asked_in_the_callers_name() {
        ASKED.clear();

        JsonNode actions = side.get(node, EXPLAIN, "Authorization", "Bearer t", "Daybook-Actor", "ada")
                .json()
                .path("actions");

        assertThat(ASKED).containsExactly("/v1/orders/" + ID + "/actions Bearer t ada");
        assertThat(actions.path("available").asBoolean()).isTrue();
        assertThat(actions.path("version").asLong()).isEqualTo(3);
        assertThat(actions.path("allowed").toString()).isEqualTo("[\"cancel\"]");
        assertThat(actions.at("/refused/0/action").asString()).isEqualTo("route");
        assertThat(actions.at("/refused/0/code").asString()).isEqualTo("order.not-confirmed");
        assertThat(actions.at("/refused/0/wouldNeed/0/needs/0").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_command_side_that_refuses_or_breaks_off_is_another_or_takes_too_long_is_told_as_unavailable() {
        status = 503;
        assertUnavailable();
        status = 200;
        body = "{\"id\":";
        assertUnavailable();
        body = "{\"welcome\":\"to some other server\"}";
        assertUnavailable();
        body = ACTIONS;
        pauseMillis = 5_000;
        assertUnavailable();
        pauseMillis = 0;

        assertThat(side.get(node, EXPLAIN).json().at("/actions/available").asBoolean())
                .isTrue();
    }

    private static void assertUnavailable() {
        QuerySide.Answer answer = side.get(node, EXPLAIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/actions/available").asBoolean()).isFalse();
        assertThat(answer.json().at("/state/0/value").asString()).isEqualTo("PLACED");
    }

    @Test
    void other_actions_make_another_answer() {
        String before = side.get(node, EXPLAIN).header("ETag");
        body = ACTIONS.replace("CONFIRMED", "COMPLETED");
        String after = side.get(node, EXPLAIN).header("ETag");
        body = ACTIONS;

        assertThat(after).isNotEqualTo(before);
        assertThat(side.get(node, EXPLAIN).header("ETag")).isEqualTo(before);
    }
}
