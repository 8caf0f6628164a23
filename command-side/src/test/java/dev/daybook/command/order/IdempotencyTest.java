package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static dev.daybook.command.Answers.statuses;
import static dev.daybook.command.order.OrderApi.LINE;
import static dev.daybook.command.order.OrderApi.order;
import static dev.daybook.command.order.OrderApi.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private final CommandSide side = CommandSide.running();

    @Nested
    class TheIdempotencyKey {
        @Test
        void answers_the_first_answer_again() {
            String key = UUID.randomUUID().toString();
            String body = order(UUID.randomUUID().toString(), LINE);
            Answer first = side.post("/v1/orders", body, "Idempotency-Key", key);
            long before = side.rows("event");

            Answer second = side.post("/v1/orders", body, "Idempotency-Key", key);

            assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(first.header("Idempotent-Replayed")).isEmpty();
            assertThat(second.status()).isEqualTo(first.status());
            assertThat(second.json()).isEqualTo(first.json());
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(second.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
            assertThat(side.rows("event")).isEqualTo(before);
        }

        @Test
        void is_refused_for_another_request() {
            String key = UUID.randomUUID().toString();
            side.post("/v1/orders", order(UUID.randomUUID().toString(), LINE), "Idempotency-Key", key);

            assertProblem(
                    side.post("/v1/orders", order(UUID.randomUUID().toString(), LINE), "Idempotency-Key", key),
                    422,
                    "idempotency-key-reused");
        }

        @Test
        void belongs_to_one_client() {
            String key = UUID.randomUUID().toString();
            for (String actor : List.of("ann", "bob")) {
                Answer answer = side.post(
                        "/v1/orders",
                        order(UUID.randomUUID().toString(), LINE),
                        "Idempotency-Key",
                        key,
                        "Daybook-Actor",
                        actor);
                assertThat(answer.status()).isEqualTo(201);
            }
        }

        @Test
        void is_kept_for_a_command_that_changes_nothing() {
            String id = placed();
            side.post("/v1/orders/" + id + "/confirm", "{}");
            String key = UUID.randomUUID().toString();

            Answer first = side.post("/v1/orders/" + id + "/confirm", "{}", "Idempotency-Key", key);
            Answer second = side.post("/v1/orders/" + id + "/confirm", "{}", "Idempotency-Key", key);

            assertThat(first.json().path("appendId").isNull()).isTrue();
            assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(second.json()).isEqualTo(first.json());
        }

        @Test
        void is_not_used_up_by_a_refusal() {
            String id = UUID.randomUUID().toString();
            String key = UUID.randomUUID().toString();
            assertProblem(
                    side.post("/v1/orders/" + id + "/confirm", "{}", "Idempotency-Key", key), 404, "order.not-found");
            side.post("/v1/orders", order(id, LINE));

            assertThat(side.post("/v1/orders/" + id + "/confirm", "{}", "Idempotency-Key", key)
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void lets_one_of_many_simultaneous_requests_through() throws Exception {
            String key = UUID.randomUUID().toString();
            String id = placed();
            String note = "{\"text\":\"once\",\"visibility\":\"PRIVATE\"}";
            List<Callable<Answer>> requests = Collections.nCopies(
                    20, () -> side.post("/v1/orders/" + id + "/notes", note, "Idempotency-Key", key));

            List<Integer> statuses = statuses(requests);

            assertThat(statuses).containsOnly(200, 409).contains(200);
            assertThat(side.get("/v1/orders/" + id + "/actions")
                            .json()
                            .path("version")
                            .asLong())
                    .isEqualTo(1);
        }

        @Test
        void is_required() {
            assertThat(faults(assertProblem(
                            side.post("/v1/orders", order(UUID.randomUUID().toString(), LINE), new String[0]),
                            400,
                            "malformed-request")))
                    .containsExactly("header:Idempotency-Key required");
        }
    }
}
