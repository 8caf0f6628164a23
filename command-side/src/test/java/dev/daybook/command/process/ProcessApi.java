package dev.daybook.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.order.OrderHistory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Words for the tests of what waits: a side whose gateway is away, and tasks put down by hand. */
final class ProcessApi {

    static final String PROCESSES = "/v1/admin/processes";
    static final String END = "{\"reason\":{\"code\":\"by-phone\",\"text\":\"paid at the counter\"}}";

    /** Nobody listens at this port, so asking the gateway always fails; no order waits beside it. */
    static final List<String> GATEWAY_AWAY = List.of(
            "--daybook.gateway.url=http://127.0.0.1:1",
            "--daybook.gateway.key=sk_test",
            "--daybook.reactions.off=unpaid-expiry",
            "--daybook.reactions.stuck-after=2",
            "--daybook.reactions.polling=PT0.2S");

    private ProcessApi() {}

    static String[] gatewayAway() {
        return GATEWAY_AWAY.toArray(String[]::new);
    }

    /** The id of a payment that the gateway is going to be asked about. */
    static String payment(CommandSide side) {
        String id = UUID.randomUUID().toString();
        Answer answer = side.post(
                "/v1/payments",
                "{\"id\":\"" + id + "\",\"orderId\":\"" + OrderHistory.placed(side)
                        + "\",\"amount\":{\"amountMinor\":500,\"currency\":\"EUR\"},\"method\":\"CARD\",\"token\":\"tok\"}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return id;
    }

    static List<JsonNode> listed(CommandSide side, String query) {
        Answer answer = side.get(PROCESSES + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().path("processes").values().stream().toList();
    }

    static List<String> subjects(CommandSide side, String query) {
        return listed(side, query).stream()
                .map(waiting -> waiting.path("cause").path("subject").asString())
                .toList();
    }

    static String id(JsonNode waiting) {
        return waiting.path("id").asString();
    }

    /** A task of a reaction that no build knows, due in a far future, as if it had failed so often. */
    static void task(CommandSide side, String instance, String subject, long version, int failures, boolean running) {
        side.bean(JdbcClient.class)
                .sql("""
                        insert into scheduled_tasks
                        (task_name, task_instance, task_data, execution_time, picked, picked_by, last_heartbeat,
                         last_failure, consecutive_failures, last_error, version)
                        values ('effect', ?, convert_to(?, 'UTF8'), '2999-01-01T00:00:00Z', ?, 'somebody', now(),
                         now(), ?, 'timeout', 1)
                        on conflict (task_name, task_instance) do update set task_data = excluded.task_data""")
                .params(
                        instance,
                        "{\"reaction\":\"nobody\",\"subject\":\"" + subject + "\",\"version\":" + version
                                + ",\"place\":0}",
                        running,
                        failures)
                .update();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < 600 && !condition.getAsBoolean(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
