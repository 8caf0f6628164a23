package dev.daybook.store.append;

import static dev.daybook.store.TestEvents.append;
import static dev.daybook.store.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final int APPENDS = 2_000;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void a_reader_of_two_processes_that_append_at_full_speed_skips_nothing() throws Exception {
        try (PostgresEventStore one = database.open();
                PostgresEventStore other = database.open();
                PostgresEventStore reader = database.open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> read = threads.submit(() -> positions(reader, 2 * APPENDS));
            Future<?> first = threads.submit(() -> appendMany(one, "one"));
            Future<?> second = threads.submit(() -> appendMany(other, "other"));
            first.get(1, TimeUnit.MINUTES);
            second.get(1, TimeUnit.MINUTES);

            assertThat(read.get(1, TimeUnit.MINUTES)).containsExactlyElementsOf(upTo(2 * APPENDS));
            assertThat(positions(one, 2 * APPENDS)).containsExactlyElementsOf(upTo(2 * APPENDS));
        }
    }

    @Test
    void slow_transactions_of_this_and_of_another_database_hide_nothing_from_a_reader() throws Exception {
        TestDatabase neighbour = TestDatabase.fresh();
        try (PostgresEventStore store = database.open();
                Connection here = transaction(database);
                Connection there = transaction(neighbour);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> read = threads.submit(() -> positions(store, APPENDS));
            write(here);
            write(there);
            appendMany(store, "o");

            assertThat(read.get(1, TimeUnit.MINUTES)).containsExactlyElementsOf(upTo(APPENDS));
        }
    }

    @Test
    void beside_an_idle_snapshot_appends_leave_no_dead_row_behind() throws Exception {
        try (PostgresEventStore store = database.open();
                Connection idle = transaction(database)) {
            idle.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            idle.createStatement().executeQuery("select count(*) from event").close();
            appendMany(store, "o");

            assertThat(database.positions()).containsExactlyElementsOf(upTo(APPENDS));
            idle.rollback();
            // What would pile up behind the snapshot: rows that were written and then replaced.
            assertThat(database.sql()
                            .sql("select coalesce(sum(n_tup_upd + n_tup_del), 0) from pg_stat_user_tables")
                            .query((row, _) -> row.getLong(1))
                            .single())
                    .isZero();
        }
    }

    @Test
    void refused_appends_leave_no_gap() {
        try (PostgresEventStore store = database.open()) {
            List<CompletableFuture<Appended>> appends = new ArrayList<>();
            for (int order = 0; order < APPENDS; order++) {
                appends.add(store.appender().submit(append(event("o" + order % 700, order / 700))));
                appends.add(store.appender().submit(append(event("o" + order % 700, 0))));
            }
            appends.forEach(done -> done.exceptionally(_ -> new Appended(0)).join());

            assertThat(database.positions()).containsExactlyElementsOf(upTo(APPENDS));
        }
    }

    private static Void appendMany(PostgresEventStore store, String name) {
        List<CompletableFuture<Appended>> appends = new ArrayList<>();
        for (int order = 0; order < APPENDS; order++) {
            appends.add(store.appender().submit(append(event(name + order, 0))));
        }
        CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new)).join();
        return null;
    }

    private static List<Long> positions(PostgresEventStore store, int events)
            throws InterruptedException, ExecutionException {
        List<Long> positions = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.tail().openStream(null)) {
            while (positions.size() < events) {
                positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
        }
        return positions;
    }

    private static Connection transaction(TestDatabase database) throws SQLException {
        Connection connection = DriverManager.getConnection(
                database.address().url(),
                database.address().user(),
                database.address().password());
        connection.setAutoCommit(false);
        return connection;
    }

    /** Takes a transaction id and keeps it. */
    private static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var _ = statement.execute("create table slow (n int)");
            var _ = statement.executeUpdate("insert into slow values (1)");
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
