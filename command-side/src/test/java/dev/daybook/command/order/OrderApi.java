package dev.daybook.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Words for the tests of the order API. */
final class OrderApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String LINE =
            "{\"lineId\":\"1\",\"sku\":\"A\",\"description\":\"a thing\",\"quantity\":2,\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}";
    static final String REASON = "\"reason\":{\"code\":\"customer-request\",\"text\":\"changed my mind\"}";

    private OrderApi() {}

    static String placed() {
        String id = UUID.randomUUID().toString();
        assertThat(SIDE.post("/v1/orders", order(id, LINE)).status()).isEqualTo(201);
        return id;
    }

    static String order(String id, String lines) {
        return "{\"id\":\"" + id + "\",\"customerId\":\"c-1\",\"currency\":\"EUR\",\"lines\":[" + lines + "]}";
    }

    static List<Integer> statuses(List<Callable<Answer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                statuses.add(answer.get().status());
            }
            return statuses;
        }
    }

    static void assertEvents(Answer answer, String... events) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(texts(answer.json().path("events"))).containsExactly(events);
    }

    static JsonNode assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("traceId").asString()).hasSize(32);
        assertThat(answer.response().body()).doesNotContain("Exception").doesNotContain("dev.daybook");
        return problem;
    }

    static List<String> faults(JsonNode problem) {
        return problem.path("errors").values().stream()
                .map(fault -> fault.path("pointer").asString() + " "
                        + fault.path("code").asString())
                .toList();
    }

    static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
