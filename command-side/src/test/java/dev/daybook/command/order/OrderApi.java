package dev.daybook.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.Answers;
import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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
        return Answers.statuses(requests);
    }

    static void assertEvents(Answer answer, String... events) {
        Answers.assertEvents(answer, events);
    }

    static JsonNode assertProblem(Answer answer, int status, String code) {
        return Answers.assertProblem(answer, status, code);
    }

    static List<String> faults(JsonNode problem) {
        return Answers.faults(problem);
    }

    static List<String> texts(JsonNode array) {
        return Answers.texts(array);
    }
}
