package dev.daybook.command.batch;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.texts;
import static dev.daybook.command.batch.BatchApi.WHY;
import static dev.daybook.command.batch.BatchApi.assertCounts;
import static dev.daybook.command.batch.BatchApi.awaitStatus;
import static dev.daybook.command.batch.BatchApi.cancel;
import static dev.daybook.command.batch.BatchApi.confirm;
import static dev.daybook.command.batch.BatchApi.hold;
import static dev.daybook.command.batch.BatchApi.id;
import static dev.daybook.command.batch.BatchApi.imported;
import static dev.daybook.command.batch.BatchApi.orders;
import static dev.daybook.command.batch.BatchApi.release;
import static dev.daybook.command.batch.BatchApi.submitted;
import static dev.daybook.command.batch.BatchApi.upload;
import static dev.daybook.command.batch.BatchApi.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.order.OrderHistory;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Batches from their upload to their end and back, over HTTP. */
class BatchJourneyTest {

    private static final CommandSide SIDE = CommandSide.running();

    @Test
    void two_thousand_holds_have_each_its_verdict() throws Exception {
        List<String> known = orders(SIDE, 1_900);
        List<String> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int index = 0; index < 2_000; index++) {
            // Every twentieth is about an order that does not exist; item 7 is the hold of item 6 again.
            boolean unknown = index % 20 == 19;
            String order =
                    index == 7 ? known.get(6) : unknown ? UUID.randomUUID().toString() : known.get(index - index / 20);
            lines.add(hold(order, "lot-7"));
            expected.add(index + (unknown ? " REFUSED order.not-found" : index == 7 ? " REPEATED" : " ACCEPTED"));
        }

        String path = submitted(SIDE, "kind=hold", lines);
        JsonNode batch = awaitStatus(SIDE, path, "COMPLETED");

        assertCounts(batch, 1_899, 1, 100, 0);
        assertThat(batch.path("judged").asInt()).isEqualTo(2_000);
        assertThat(verdicts(SIDE, path, "?limit=700")).isEqualTo(expected);
        assertThat(verdicts(SIDE, path, "?outcome=REFUSED&limit=30"))
                .isEqualTo(expected.stream()
                        .filter(verdict -> verdict.contains("REFUSED"))
                        .toList());
        assertThat(verdicts(SIDE, path, "?after=1499&limit=1000")).isEqualTo(expected.subList(1_500, 2_000));
        Duration took = Duration.between(
                Instant.parse(batch.path("startedAt").asString()),
                Instant.parse(batch.path("endedAt").asString()));
        System.out.printf("2,000 holds as a batch: %d ms%n", took.toMillis());
        undone(path, 1_899);
    }

    /** Releases what was placed, and nothing that was there before. */
    private static void undone(String path, int accepted) throws InterruptedException {
        Answer undo = SIDE.post(path + "/undo", WHY);
        assertThat(undo.status()).as(undo.response().body()).isEqualTo(202);
        JsonNode batch = awaitStatus(SIDE, undo.header("Location"), "COMPLETED");

        assertThat(batch.path("kind").asString()).isEqualTo("release");
        assertThat(batch.path("undoOf").asString()).isEqualTo(id(path));
        assertCounts(batch, accepted, 0, 0, 0);
    }

    @Test
    void an_item_is_a_command_of_whoever_submitted_the_batch() throws Exception {
        String order = orders(SIDE, 1).getFirst();
        Answer answer = upload(
                SIDE,
                "kind=hold",
                List.of(hold(order, "h")),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Daybook-Actor",
                "anna",
                "Daybook-On-Behalf-Of",
                "the-boss");
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(texts(answer.json().path("events"))).containsExactly("batch.submitted");
        String path = answer.header("Location");
        awaitStatus(SIDE, path, "COMPLETED");

        Envelope held = OrderHistory.eventsOf(SIDE, order).getLast();

        assertThat(held.type()).isEqualTo("order.held");
        assertThat(held.context().actor()).isEqualTo("anna");
        assertThat(held.context().onBehalfOf()).contains("the-boss");
        assertThat(held.context().correlationId()).isEqualTo(id(path));
        assertThat(held.context().reason()).contains(new Reason("recall", "a bad lot"));
        assertThat(SIDE.get(path + "/verdicts")
                        .json()
                        .path("verdicts")
                        .path(0)
                        .path("appendId")
                        .asString())
                .isEqualTo(held.context().appendId());
    }

    @Test
    void a_dry_run_tells_what_would_be_and_changes_nothing() throws Exception {
        List<String> orders = orders(SIDE, 3);
        SIDE.post("/v1/orders/" + orders.get(1) + "/confirm", "");

        String path = submitted(
                SIDE,
                "kind=confirm&dryRun=true",
                List.of(
                        confirm(orders.getFirst()),
                        confirm(orders.get(1)),
                        confirm(UUID.randomUUID().toString()),
                        confirm(orders.get(2))));
        JsonNode batch = awaitStatus(SIDE, path, "COMPLETED");

        assertThat(batch.path("dryRun").asBoolean()).isTrue();
        assertThat(verdicts(SIDE, path, ""))
                .containsExactly("0 ACCEPTED", "1 REPEATED", "2 REFUSED order.not-found", "3 ACCEPTED");
        assertThat(OrderHistory.eventsOf(SIDE, orders.getFirst())).hasSize(1);
        assertProblem(SIDE.post(path + "/undo", WHY), 409, "batch.not-undoable");
    }

    @Test
    void orders_are_cancelled_and_taken_over_in_bulk() throws Exception {
        List<String> orders = orders(SIDE, 2);
        String path = submitted(SIDE, "kind=cancel", List.of(cancel(orders.getFirst()), cancel(orders.get(1))));
        assertCounts(awaitStatus(SIDE, path, "COMPLETED"), 2, 0, 0, 0);
        assertProblem(SIDE.post(path + "/undo", WHY), 409, "batch.not-undoable");

        String fresh = UUID.randomUUID().toString();
        String imports = submitted(
                SIDE,
                "kind=import",
                List.of(
                        imported(fresh, "2"),
                        imported(fresh, "2"),
                        imported(fresh, "3"),
                        imported(UUID.randomUUID().toString(), "2").replace("\"EUR\",\"occ", "\"GBP\",\"occ")));
        awaitStatus(SIDE, imports, "COMPLETED");

        assertThat(verdicts(SIDE, imports, ""))
                .containsExactly(
                        "0 ACCEPTED", "1 REPEATED", "2 REFUSED order.already-placed", "3 FAULTY order.invalid-content");
        assertThat(OrderHistory.eventsOf(SIDE, fresh).getFirst().context().occurredAt())
                .isEqualTo("2010-12-01T08:26:00Z");
        assertProblem(SIDE.post(imports + "/undo", WHY), 409, "batch.not-undoable");
    }

    @Test
    void what_was_released_is_held_again_as_it_was_and_only_once() throws Exception {
        List<String> orders = orders(SIDE, 2);
        assertEvents(
                SIDE.post("/v1/orders/" + orders.getFirst() + "/holds", "{\"holdId\":\"h1\",\"kind\":\"PAYMENT\"}"),
                "order.held");
        String path = submitted(
                SIDE, "kind=release", List.of(release(orders.getFirst(), "h1"), release(orders.get(1), "h1")));
        assertCounts(awaitStatus(SIDE, path, "COMPLETED"), 1, 0, 1, 0);
        long itemsBefore = BatchApi.items(SIDE);

        Answer tried = SIDE.post(path + "/undo?dryRun=true", WHY);
        Answer undo = SIDE.post(path + "/undo", WHY, "Idempotency-Key", "undo-" + path);
        Answer again = SIDE.post(path + "/undo", WHY, "Idempotency-Key", "undo-" + path);
        Answer another = SIDE.post(path + "/undo", WHY);

        assertThat(tried.header("Dry-Run")).isEqualTo("true");
        assertThat(texts(undo.json().path("events"))).containsExactly("batch.undo-submitted");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(List.of(again.header("Location"), another.header("Location")))
                .containsOnly(undo.header("Location"));
        assertThat(BatchApi.items(SIDE)).isEqualTo(itemsBefore + 1);
        assertCounts(awaitStatus(SIDE, undo.header("Location"), "COMPLETED"), 1, 0, 0, 0);
        List<Envelope> history = OrderHistory.eventsOf(SIDE, orders.getFirst());
        assertThat(history).extracting(Envelope::type).containsSubsequence("order.hold-released", "order.held");
        assertThat(history.getLast().context().reason()).contains(new Reason("recall", "a bad lot"));
        assertThat(BatchApi.get(SIDE, path).path("undoneBy").asString()).isEqualTo(id(undo.header("Location")));
        assertProblem(SIDE.post(undo.header("Location") + "/undo", WHY), 409, "batch.not-undoable");
    }
}
