package dev.daybook.store.append;

import static dev.daybook.store.TestEvents.answer;
import static dev.daybook.store.TestEvents.append;
import static dev.daybook.store.TestEvents.event;
import static dev.daybook.store.TestEvents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Subject;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppenderTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresEventStore store = database.open();
    private final Appender appender = store.appender();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void appends_that_meet_another_version_fail_alone_and_the_others_of_their_batch_are_written() throws SQLException {
        var _ = appender.append(append(event("taken", 0)));
        List<CompletableFuture<Appended>> good = new ArrayList<>();
        List<CompletableFuture<Appended>> bad = new ArrayList<>();
        whileTheWriterIsHeldUp(() -> {
            for (int order = 0; order < 100; order++) {
                good.add(appender.submit(append(event("o" + order, 0), event("o" + order, 1))));
                bad.add(appender.submit(append(event("taken", order % 2 == 0 ? 0 : 2))));
            }
        });

        assertThat(good).allSatisfy(done -> assertThat(done).succeedsWithin(10, java.util.concurrent.TimeUnit.SECONDS));
        assertThat(bad)
                .allSatisfy(done -> assertThatThrownBy(done::join)
                        .hasCauseInstanceOf(RuntimeException.class)
                        .cause()
                        .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class));
        assertThat(database.positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 201).boxed().toList());
        assertThat(appender.counts().appends()).isEqualTo(101);
        assertThat(appender.counts().refused()).isEqualTo(101);
        assertThat(appender.counts().commits()).isLessThan(101);
    }

    @Test
    void two_appends_to_one_stream_that_wait_together_are_written_one_after_the_other() throws SQLException {
        List<CompletableFuture<Appended>> both = new ArrayList<>();
        whileTheWriterIsHeldUp(() -> {
            both.add(appender.submit(append(event("o", 0))));
            both.add(appender.submit(append(event("o", 1))));
        });

        assertThat(both.getFirst().join().position()).isEqualTo(1);
        assertThat(both.getLast().join().position()).isEqualTo(2);
    }

    @Test
    void an_append_over_several_streams_is_written_whole_or_not_at_all() {
        var _ = appender.append(append(event("stock", 0)));

        assertThatThrownBy(() -> appender.append(append(event("order", 0), event("stock", 0))))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(store.events().lastVersion(subject("order"))).isEmpty();

        assertThat(appender.append(append(event("order", 0), event("stock", 1))).position())
                .isEqualTo(3);
    }

    @Test
    void a_version_that_leaves_a_gap_is_refused() {
        assertThatThrownBy(() -> appender.append(append(event("o", 1)))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_key_gets_one_answer_and_the_append_of_a_second_one_is_not_written() throws SQLException {
        List<CompletableFuture<Appended>> both = new ArrayList<>();
        whileTheWriterIsHeldUp(() -> {
            both.add(appender.submit(append("k1", event("first", 0))));
            both.add(appender.submit(append("k1", event("second", 0))));
        });

        assertThat(both.getFirst().join().position()).isEqualTo(1);
        assertThatThrownBy(both.getLast()::join).hasCauseInstanceOf(KeyTakenException.class);
        assertThat(store.events().lastVersion(subject("second"))).isEmpty();
        assertThat(store.answers().find(answer("k1").scope()).orElseThrow().position())
                .isEqualTo(1);
    }

    @Test
    void an_answer_that_rests_on_an_old_version_is_not_kept() {
        var _ = appender.append(append(event("o", 0), event("o", 1)));

        assertThatThrownBy(() -> appender.append(Append.ofAnswer(subject("o"), 0, answer("k1"))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.answers().find(answer("k1").scope())).isEmpty();

        assertThat(appender.append(Append.ofAnswer(subject("o"), 1, answer("k1")))
                        .position())
                .isEqualTo(2);
        assertThat(store.answers().find(answer("k1").scope())).isPresent();
    }

    @Test
    void an_append_that_the_database_refuses_hurts_no_other() throws SQLException {
        var _ = database.sql()
                .sql("alter table event add check (subject <> 'default/order/bad')")
                .update();
        List<CompletableFuture<Appended>> done = new ArrayList<>();
        whileTheWriterIsHeldUp(() -> {
            done.add(appender.submit(append(event("before", 0))));
            done.add(appender.submit(append(event("bad", 0))));
            done.add(appender.submit(append(event("after", 0))));
        });

        assertThat(done.get(0).join().position()).isEqualTo(1);
        assertThatThrownBy(done.get(1)::join).hasCauseInstanceOf(StoreUnavailableException.class);
        assertThat(done.get(2).join().position()).isEqualTo(2);
    }

    @Test
    void a_full_queue_refuses_at_once_and_loses_nothing_that_it_took() throws SQLException {
        List<CompletableFuture<Appended>> taken = new ArrayList<>();
        whileTheWriterIsHeldUp(() -> assertThatThrownBy(() -> {
                    for (int order = 0; order < 10_000; order++) {
                        taken.add(appender.submit(append(event("o" + order, 0))));
                    }
                })
                .isInstanceOf(StoreUnavailableException.class));

        CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new)).join();
        assertThat(database.positions())
                .hasSizeLessThan(6_000)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, taken.size()).boxed().toList());
    }

    @Test
    void closing_writes_what_waits_and_takes_no_more() throws SQLException {
        List<CompletableFuture<Appended>> taken = new ArrayList<>();
        whileTheWriterIsHeldUp(() -> {
            for (int order = 0; order < 2_000; order++) {
                taken.add(appender.submit(append(event("o" + order, 0))));
            }
        });
        appender.close();

        assertThat(taken).allSatisfy(done -> assertThat(done).isCompleted());
        assertThat(database.positions()).hasSize(2_000);
        assertThatThrownBy(() -> appender.append(append(event("late", 0))))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void a_stream_that_must_not_be_there_is_looked_for_even_where_nothing_is_added_to_it() {
        var _ = appender.append(append(event("there", 0)));
        Append other = append(event("other", 0));
        Append both = new Append(other.events(), Map.of(subject("other"), -1, subject("there"), -1), Optional.empty());

        assertThatThrownBy(() -> appender.append(both)).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(database.positions()).containsExactly(1L);
    }

    @Test
    void whoever_waits_too_long_is_told_whether_its_append_may_be_written() throws Exception {
        Appender impatient =
                new Appender(() -> database.address().connect("impatient"), (_, _) -> {}, Duration.ofMillis(300));
        List<CompletableFuture<Appended>> late = new ArrayList<>();
        whileTheWriterIsHeldUp(() -> {
            late.add(impatient.submit(append(event("begun", 0))));
            while (waitingForTheLock() < 2) {
                Thread.onSpinWait();
            }
            late.add(impatient.submit(append(event("queued", 0))));
            assertThatThrownBy(late.get(0)::join).hasCauseInstanceOf(OutcomeUnknownException.class);
            assertThatThrownBy(late.get(1)::join).hasCauseInstanceOf(StoreUnavailableException.class);
        });
        impatient.close();

        assertThat(store.events().ofStream(Subject.parse(subject("begun")), 0, 9))
                .hasSize(1);
        assertThat(store.events().ofStream(Subject.parse(subject("queued")), 0, 9))
                .isEmpty();
    }

    /** Writers whose statements have begun and wait. */
    private long waitingForTheLock() {
        return database.sql()
                .sql(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Somebody else holds the lock on positions meanwhile, so that appends gather. */
    private void whileTheWriterIsHeldUp(Runnable appends) throws SQLException {
        try (Connection other = DriverManager.getConnection(
                database.address().url(),
                database.address().user(),
                database.address().password())) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(1701602926)");
            var _ = appender.submit(append(event("held", -1)));
            appends.run();
            other.rollback();
        }
    }
}
