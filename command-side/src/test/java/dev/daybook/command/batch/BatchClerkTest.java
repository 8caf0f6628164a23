package dev.daybook.command.batch;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.batch.BatchApi.WHY;
import static dev.daybook.command.batch.BatchApi.assertCounts;
import static dev.daybook.command.batch.BatchApi.awaitStatus;
import static dev.daybook.command.batch.BatchApi.hold;
import static dev.daybook.command.batch.BatchApi.id;
import static dev.daybook.command.batch.BatchApi.orders;
import static dev.daybook.command.batch.BatchApi.submitted;
import static dev.daybook.command.batch.BatchApi.verdicts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.command.CommandSide;
import dev.daybook.command.batch.domain.BatchChunk;
import dev.daybook.command.batch.domain.RecordVerdicts;
import dev.daybook.command.decisions.Effect;
import dev.daybook.command.infrastructure.CommandCall;
import dev.daybook.command.infrastructure.CommandDesk;
import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.infrastructure.SnapshotCheck;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.order.OrderHistory;
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderHeld;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chunks by hand, where nobody else goes on: interrupted, late, twice, in a pause. */
class BatchClerkTest {

    private static final CommandSide SIDE = CommandSide.onItsOwn("--daybook.reactions.off=batch");
    private static final CommandDesk DESK = SIDE.bean(CommandDesk.class);

    @Test
    void a_chunk_that_is_interrupted_before_its_verdicts_takes_effect_once() throws Exception {
        List<String> orders = orders(SIDE, 600);
        List<String> lines =
                new ArrayList<>(orders.stream().map(order -> hold(order, "h")).toList());
        lines.set(3, hold(UUID.randomUUID().toString(), "h"));
        String path = submitted(SIDE, "kind=hold", lines);
        long before = SIDE.rows("event");

        RecordVerdicts lost = chunk(path, 0);
        long done = SIDE.rows("event");
        RecordVerdicts again = chunk(path, 0);

        assertThat(done).isEqualTo(before + 499);
        assertThat(SIDE.rows("event")).isEqualTo(done);
        assertThat(again).isEqualTo(lost);
        assertThat(again.verdicts()).hasSize(500);
        record(again, "first");
        assertThat(ask(path, 0)).isEmpty();
        record(chunk(path, 500), "second");
        assertCounts(awaitStatus(SIDE, path, "COMPLETED"), 599, 0, 1, 0);
        assertThat(OrderHistory.eventsOf(SIDE, orders.getFirst()))
                .extracting(Envelope::type)
                .containsExactly("order.placed", "order.held");
    }

    @Test
    void a_paused_batch_takes_the_verdicts_under_way_and_begins_no_further_chunk_until_it_is_resumed()
            throws Exception {
        String path = submitted(SIDE, "kind=hold", holds(502));
        RecordVerdicts underWay = chunk(path, 0);
        assertEvents(SIDE.post(path + "/pause", ""), "batch.paused");
        assertEvents(SIDE.post(path + "/pause", ""));

        record(underWay, "under-way");

        assertThat(BatchApi.get(SIDE, path).path("status").asString()).isEqualTo("PAUSED");
        assertThat(BatchApi.get(SIDE, path).path("judged").asInt()).isEqualTo(500);
        assertThat(ask(path, 500)).isEmpty();
        try (CommandSide running = SIDE.anotherNode()) {
            assertEvents(running.post(path + "/resume", ""), "batch.resumed");
            assertCounts(awaitStatus(running, path, "COMPLETED"), 502, 0, 0, 0);
        }
        assertProblem(SIDE.post(path + "/pause", ""), 409, "batch.already-ended");
    }

    @Test
    void a_cancelled_batch_does_no_more() throws Exception {
        String path = submitted(SIDE, "kind=hold", holds(501));
        record(chunk(path, 0), "chunk");
        assertProblem(SIDE.post(path + "/undo", WHY), 409, "batch.not-ended");

        assertEvents(SIDE.post(path + "/cancel", WHY), "batch.cancelled");

        assertThat(ask(path, 500)).isEmpty();
        assertThat(BatchApi.get(SIDE, path).path("endedAt").isNull()).isFalse();
        assertThat(verdicts(SIDE, path, "?limit=1000")).hasSize(500);
        assertProblem(SIDE.post(path + "/resume", ""), 409, "batch.already-ended");
        assertThat(SIDE.post(path + "/undo", WHY).status()).isEqualTo(202);
    }

    @Test
    void items_for_one_order_keep_their_order() throws Exception {
        String order = orders(SIDE, 1).getFirst();
        String path = submitted(
                SIDE,
                "kind=hold",
                IntStream.range(0, 60)
                        .mapToObj(place -> hold(order, "h" + place))
                        .toList());

        record(chunk(path, 0), "chunk");

        List<String> held = SIDE.bean(EventStore.class)
                .readEvents("default/order/" + order, 1)
                .asStream()
                .map(event -> ((OrderHeld) event.getPayload()).holdId())
                .toList();
        assertThat(held)
                .isEqualTo(IntStream.range(0, 60).mapToObj(place -> "h" + place).toList());
    }

    @Test
    void what_is_no_answer_is_no_verdict() throws Exception {
        String path = submitted(SIDE, "kind=hold", holds(2));
        SIDE.bean(JdbcClient.class)
                .sql("delete from batch_item where batch = ? and index = 1")
                .param(id(path))
                .update();

        assertThatThrownBy(() -> ask(path, 0)).isInstanceOf(IllegalStateException.class);
        assertThat(BatchApi.get(SIDE, path).path("judged").asInt()).isZero();
    }

    @Test
    void items_go_some_days_after_the_end_and_never_before() throws Exception {
        String ended = submitted(SIDE, "kind=hold", holds(1));
        record(chunk(ended, 0), "chunk");
        String open = submitted(SIDE, "kind=hold", holds(1));
        JdbcClient database = SIDE.bean(JdbcClient.class);
        database.sql("insert into batch_upload (tenant, batch) values ('default', 'never')")
                .update();
        ItemSweeper sweeper = SIDE.bean(ItemSweeper.class);

        sweeper.sweep();
        assertThat(uploads(database, ended, open, "never")).isEqualTo(3);
        database.sql("update batch_upload set uploaded_at = now() - interval '8 days'")
                .update();
        sweeper.sweep();

        assertThat(uploads(database, ended, open)).isEqualTo(2);
        assertThat(uploads(database, "never")).isZero();
        sweeperOfNextWeek().sweep();
        assertThat(uploads(database, open)).isEqualTo(1);
        assertThat(uploads(database, ended)).isZero();
        assertProblem(SIDE.post(ended + "/undo", WHY), 409, "batch.items-gone");
    }

    private static ItemSweeper sweeperOfNextWeek() {
        return new ItemSweeper(
                SIDE.bean(BatchItems.class),
                SIDE.bean(StreamReader.class),
                new BatchConfiguration().batchStream(),
                SIDE.bean(BatchHistory.class),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(8)),
                Duration.ofDays(7));
    }

    private static long uploads(JdbcClient database, String... paths) {
        return Arrays.stream(paths)
                .mapToLong(path -> database.sql("select count(*) from batch_upload where batch = ?")
                        .param(id(path))
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Test
    void a_batch_loaded_from_its_snapshot_is_the_batch_that_all_its_events_make() throws Exception {
        String path = submitted(SIDE, "kind=hold", holds(2));
        for (int turn = 0; turn < 12; turn++) {
            assertEvents(SIDE.post(path + "/pause", ""), "batch.paused");
            assertEvents(SIDE.post(path + "/resume", ""), "batch.resumed");
        }
        record(chunk(path, 0), "chunk");

        SnapshotCheck.assertSame(SIDE, new BatchConfiguration().batchStream(), id(path));
    }

    private static List<String> holds(int count) throws Exception {
        return orders(SIDE, count).stream().map(order -> hold(order, "h")).toList();
    }

    private static RecordVerdicts chunk(String path, int from) {
        return (RecordVerdicts) ask(path, from).getFirst().command();
    }

    private static List<Effect.Send> ask(String path, int from) {
        Envelope cause = SIDE.bean(BatchHistory.class).submitted(new Subject("default", "batch", id(path)));
        return SIDE.bean(BatchClerk.class).ask(new BatchChunk(id(path), from), "k", cause);
    }

    private static void record(RecordVerdicts command, String key) {
        var _ = DESK.change(
                CommandCall.ofMessage("test", command.batchId() + key), Intent.now(BatchAggregate.STREAM, command));
    }
}
