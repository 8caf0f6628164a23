package dev.daybook.command.process;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.process.ProcessApi.END;
import static dev.daybook.command.process.ProcessApi.PROCESSES;
import static dev.daybook.command.process.ProcessApi.await;
import static dev.daybook.command.process.ProcessApi.gatewayAway;
import static dev.daybook.command.process.ProcessApi.id;
import static dev.daybook.command.process.ProcessApi.listed;
import static dev.daybook.command.process.ProcessApi.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.process.ProcessEnded;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A reaction whose outside never answers, from its first failure to its end by hand, over a restart. */
class StuckProcessTest {

    @Test
    void what_always_fails_is_seen_retried_and_ended_and_stays_ended_over_a_restart() throws Exception {
        CommandSide first = CommandSide.onItsOwn(gatewayAway());
        String payment = payment(first);
        String id = becomesStuck(first, payment);
        retriedAtOnce(first, id);
        first.bean(JdbcClient.class)
                .sql("create table kept as select * from scheduled_tasks")
                .update();
        ended(first, id, payment);
        assertEvents(first.post(PROCESSES + "/" + id + "/end", END));
        asIfTheNodeHadDiedBeforeItsTaskWasRemoved(first);
        first.close();

        try (CommandSide next = first.anotherNode(gatewayAway())) {
            await(() -> listed(next, "").isEmpty());
            asIfTheNodeHadDiedBeforeItsTaskWasRemoved(next);
            assertEvents(endedAtRest(next, PROCESSES + "/" + id + "/end?dryRun=false"));
            await(() -> listed(next, "").isEmpty());
            assertProblem(next.post(PROCESSES + "/" + id + "/retry", ""), 404, "process.not-found");
            assertThat(next.bean(EventStore.class)
                            .readEvents("default/process/" + id, 0)
                            .asStream())
                    .hasSize(1);
        }
    }

    private static String becomesStuck(CommandSide side, String payment) throws InterruptedException {
        await(() -> !listed(side, "?stuck=true").isEmpty());
        JsonNode stuck = listed(side, "?stuck=true").getFirst();

        assertThat(stuck.path("reaction").asString()).isEqualTo("payment-gateway");
        assertThat(stuck.path("cause").path("subject").asString()).isEqualTo("default/payment/" + payment);
        assertThat(stuck.path("cause").path("version").asLong()).isZero();
        assertThat(stuck.path("cause").path("type").asString()).isEqualTo("payment.initiated");
        assertThat(stuck.path("timer").isNull()).isTrue();
        assertThat(stuck.path("place").asInt()).isZero();
        assertThat(stuck.path("failures").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(stuck.path("stuck").asBoolean()).isTrue();
        assertThat(Instant.parse(stuck.path("lastFailure").asString())).isBefore(Instant.now());
        assertThat(stuck.path("lastError").path("kind").asString()).isEqualTo("outside-unavailable");
        assertThat(stuck.path("lastError").path("message").asString())
                .isEqualTo("Who was asked outside gave no answer.");
        assertThat(listed(side, "?stuck=false")).isEmpty();
        assertThat(measure(side, "daybook_effects_stuck")).isEqualTo(1);
        assertThat(measure(side, "daybook_effects_waiting")).isEqualTo(1);
        return id(stuck);
    }

    private static double measure(CommandSide side, String name) {
        return side.get("/actuator/prometheus")
                .response()
                .body()
                .lines()
                .filter(line -> line.matches(name + "[ {].*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static void retriedAtOnce(CommandSide side, String id) throws InterruptedException {
        int before = listed(side, "").getFirst().path("failures").asInt();

        Answer answer = side.post(PROCESSES + "/" + id + "/retry", "");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.json().path("id").asString()).isEqualTo(id);
        await(() -> listed(side, "").getFirst().path("failures").asInt() > before);
    }

    private static void ended(CommandSide side, String id, String payment) throws InterruptedException {
        String path = PROCESSES + "/" + id + "/end";
        assertProblem(side.post(path, "{}"), 400, "malformed-request");
        assertThat(endedAtRest(side, path + "?dryRun=true").header("Dry-Run")).isEqualTo("true");
        assertThat(listed(side, "")).hasSize(1);

        Answer answer = endedAtRest(side, path);

        assertEvents(answer, "process.ended");
        assertThat(listed(side, "")).isEmpty();
        DomainEventMessage<?> event = side.bean(EventStore.class)
                .readEvents("default/process/" + id, 0)
                .next();
        Reason reason = new Reason("by-phone", "paid at the counter");
        assertThat(event.getPayload())
                .isEqualTo(new ProcessEnded(
                        id, "payment-gateway", "default/payment/" + payment, 0, 0, Optional.empty(), reason));
        Envelope envelope = EnvelopeMetaData.envelopeOf(event);
        assertThat(envelope.context().actor()).isEqualTo("anna");
        assertThat(envelope.context().reason()).contains(reason);
    }

    /** An attempt that happens to be under way is waited for. */
    private static Answer endedAtRest(CommandSide side, String path) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            Answer answer = side.post(path, END, "Idempotency-Key", "end-" + path.length(), "Daybook-Actor", "anna");
            if (answer.status() != 409 || attempt == 100) {
                return answer;
            }
            assertProblem(answer, 409, "process.running");
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The gateway is still away: if the task were carried out, it would fail and stay. */
    private static void asIfTheNodeHadDiedBeforeItsTaskWasRemoved(CommandSide side) {
        side.bean(JdbcClient.class)
                .sql("update kept set picked = false, picked_by = null, execution_time = now()")
                .update();
        side.bean(JdbcClient.class)
                .sql("insert into scheduled_tasks select * from kept")
                .update();
    }
}
