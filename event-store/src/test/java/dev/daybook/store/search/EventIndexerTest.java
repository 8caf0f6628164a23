package dev.daybook.store.search;

import static dev.daybook.store.TestEvents.append;
import static dev.daybook.store.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.TestDatabase;
import dev.daybook.store.TestEvents;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventIndexerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresEventStore store = database.open();

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void everything_that_is_appended_is_taken_in_once_by_as_many_as_there_are() {
        appendEvents("before", 30);
        try (EventIndexer one = store.indexer();
                EventIndexer other = store.indexer()) {
            one.start();
            other.start();
            for (int round = 0; round < 40; round++) {
                appendEvents("during-" + round, 25);
            }

            eventually(() -> indexed().size() == 1_030);

            assertThat(indexed()).isEqualTo(database.positions());
            eventually(() -> one.progress().equals(new IndexProgress(1_030, 1_030))
                    && other.progress().equals(new IndexProgress(1_030, 1_030)));
            assertThat(one.progress().lag()).isZero();
        }
    }

    @Test
    void whoever_comes_later_goes_on_where_the_last_one_ended() {
        appendEvents("first", 5);
        try (EventIndexer one = store.indexer()) {
            one.start();
            eventually(() -> indexed().size() == 5);
        }
        appendEvents("second", 5);
        assertThat(indexed()).hasSize(5);

        try (EventIndexer next = store.indexer()) {
            next.start();
            eventually(() -> indexed().size() == 10);
        }
    }

    @Test
    void who_is_killed_in_the_middle_has_left_nothing_and_holds_nobody_up() throws SQLException {
        appendEvents("o", 10);
        try (Connection killed = connection();
                Connection other = connection();
                Statement statement = other.createStatement()) {
            killed.setAutoCommit(false);
            try (Statement began = killed.createStatement()) {
                assertThat(EventIndexer.fill(began)).isEqualTo(new IndexProgress(10, 10));

                assertThat(EventIndexer.fill(statement)).isEqualTo(new IndexProgress(0, 10));
                assertThat(indexed()).isEmpty();
            }
            kill(killed);

            eventually(() -> filled(statement).equals(new IndexProgress(10, 10)));
        }
        assertThat(indexed()).isEqualTo(database.positions());
    }

    @Test
    void an_index_that_was_emptied_is_filled_again() {
        appendEvents("o", 2_000);
        try (EventIndexer indexer = store.indexer()) {
            indexer.start();
            eventually(() -> indexed().size() == 2_000);
            List<String> blocks = blocks();
            assertThat(blocks).hasSize(2);

            var _ = database.sql().sql("truncate event_index, event_block").update();

            eventually(() -> indexed().size() == 2_000);
            assertThat(blocks()).isEqualTo(blocks);
        }
    }

    @Test
    void a_block_tells_its_earliest_and_its_latest_instant_whatever_the_order() {
        appendAt("2026-03-01T00:00:00Z");
        fill();
        appendAt("2026-01-01T00:00:00Z");
        appendAt("2026-02-01T00:00:00Z");
        fill();

        assertThat(blocks()).containsExactly("0 2026-01-01 2026-03-01");
    }

    @Test
    void texts_that_the_database_cannot_hold_or_might_misread_are_no_hindrance() {
        Envelope.Context context = TestEvents.context();
        appendOne(
                "o1",
                new Envelope.Context(
                        "default",
                        "a'--",
                        "{\"$ne\":1}",
                        "\\\"x\\\"",
                        "user/\u00e9\u2028",
                        Optional.of("\u0001"),
                        Optional.of(new Reason("other", "NUL \u0000, \"quotes\" and \\u0000")),
                        context.traceparent(),
                        context.subjectKeyId(),
                        context.occurredAt()));

        fill();

        assertThat(database.sql()
                        .sql("""
                                select count(*) from event_index
                                where actor = hashtext(:actor) and correlation_id = hashtext(:correlation)
                                  and causation_id = hashtext(:causation) and append_id = hashtext(:append)
                                  and type = hashtext('order.confirmed') and stream = hashtext('order')""")
                        .param("actor", "user/\u00e9\u2028")
                        .param("correlation", "{\"$ne\":1}")
                        .param("causation", "\\\"x\\\"")
                        .param("append", "a'--")
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    private void appendEvents(String order, int events) {
        var _ = store.appender()
                .append(append(LongStream.range(0, events)
                        .mapToObj(version -> event(order, version))
                        .toArray(DomainEventMessage[]::new)));
    }

    private void appendAt(String occurredAt) {
        Envelope.Context known = TestEvents.context();
        appendOne(
                "at-" + occurredAt,
                new Envelope.Context(
                        known.tenant(),
                        known.appendId(),
                        known.correlationId(),
                        known.causationId(),
                        known.actor(),
                        known.onBehalfOf(),
                        known.reason(),
                        known.traceparent(),
                        known.subjectKeyId(),
                        Instant.parse(occurredAt)));
    }

    private void appendOne(String order, Envelope.Context context) {
        var _ = store.appender()
                .append(TestEvents.append(new GenericDomainEventMessage<>(
                        "order",
                        TestEvents.subject(order),
                        0,
                        new OrderConfirmed(order),
                        EnvelopeMetaData.of(context))));
    }

    private void fill() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            var _ = EventIndexer.fill(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static IndexProgress filled(Statement statement) {
        try {
            return EventIndexer.fill(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connection() throws SQLException {
        return database.address().connect("test of the index");
    }

    private void kill(Connection connection) throws SQLException {
        int process = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        assertThat(database.sql()
                        .sql("select pg_terminate_backend(?)")
                        .param(process)
                        .query((row, _) -> row.getBoolean(1))
                        .single())
                .isTrue();
    }

    private List<Long> indexed() {
        return database.sql()
                .sql("select position from event_index order by position")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private List<String> blocks() {
        return database.sql()
                .sql(
                        "select block || ' ' || (earliest at time zone 'UTC')::date || ' ' || (latest at time zone 'UTC')::date from event_block order by block")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
