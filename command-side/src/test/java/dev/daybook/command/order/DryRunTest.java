package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.order.OrderApi.LINE;
import static dev.daybook.command.order.OrderApi.SIDE;
import static dev.daybook.command.order.OrderApi.order;
import static dev.daybook.command.order.OrderApi.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DryRunTest {

    @Test
    void an_order_is_placed_on_trial_and_is_not_there_afterwards() {
        String id = UUID.randomUUID().toString();
        long events = SIDE.rows("event");

        Answer tried = dryRun("/v1/orders", order(id, LINE));

        assertEvents(tried, "order.placed");
        assertThat(tried.json().path("id").asString()).isEqualTo(id);
        assertThat(tried.json().path("version").asLong()).isZero();
        assertThat(tried.json().path("appendId").isMissingNode()
                        || tried.json().path("appendId").isNull())
                .isTrue();
        assertThat(tried.header("Dry-Run")).isEqualTo("true");
        assertThat(tried.header("Location")).isEmpty();
        assertThat(SIDE.rows("event")).isEqualTo(events);
        assertThat(SIDE.get("/v1/orders/" + id + "/actions").status()).isEqualTo(404);
    }

    @Test
    void what_was_only_tried_can_be_done_afterwards() {
        String order = "/v1/orders/" + placed();

        assertEvents(dryRun(order + "/confirm", "{}"), "order.confirmed");
        assertEvents(dryRun(order + "/confirm", "{}"), "order.confirmed");
        Answer done = SIDE.post(order + "/confirm", "{}");

        assertEvents(done, "order.confirmed");
        assertThat(done.json().path("version").asLong()).isEqualTo(1);
        assertThat(texts(dryRun(order + "/confirm", "{}").json().path("events")))
                .isEmpty();
    }

    @Test
    void a_trial_is_refused_as_the_command_would_be() {
        String id = placed();

        Answer refused = dryRun(
                "/v1/orders/" + id + "/return-lines",
                "{\"returnId\":\"" + id + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]," + OrderApi.REASON + "}");
        Answer taken = dryRun("/v1/orders", order(id, LINE.replace("2.50", "9.99")));

        assertProblem(refused, 409, "order.not-returnable");
        assertProblem(taken, 409, "order.already-placed");
    }

    @Test
    void a_trial_neither_reads_nor_writes_its_key() {
        String order = "/v1/orders/" + placed();
        String key = UUID.randomUUID().toString();
        long keys = SIDE.rows("idempotency");

        assertEvents(SIDE.post(order + "/confirm?dryRun=true", "{}", "Idempotency-Key", key), "order.confirmed");
        assertThat(SIDE.rows("idempotency")).isEqualTo(keys);
        assertEvents(SIDE.post(order + "/confirm", "{}", "Idempotency-Key", key), "order.confirmed");
        assertThat(texts(SIDE.post(order + "/confirm?dryRun=true", "{}", "Idempotency-Key", key)
                        .json()
                        .path("events")))
                .isEmpty();
    }

    @Test
    void whether_it_is_a_trial_must_be_said_clearly() {
        Answer refused = SIDE.post("/v1/orders/" + placed() + "/confirm?dryRun=maybe", "{}");

        assertThat(faults(assertProblem(refused, 400, "malformed-request"))).containsExactly("query:dryRun wrong-type");
    }

    private static Answer dryRun(String path, String body) {
        return SIDE.post(path + "?dryRun=true", body, new String[0]);
    }
}
