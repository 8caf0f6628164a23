package dev.daybook.store.contract;

import static dev.daybook.store.TestEvents.answer;
import static dev.daybook.store.TestEvents.event;
import static dev.daybook.store.TestEvents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.events.wire.SnapshotSerializer;
import dev.daybook.events.wire.SnapshotType;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.TestDatabase;
import dev.daybook.store.append.AppendExpectations;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;

class PostgresContractTest extends AnswersContract {

    private final TestDatabase database = TestDatabase.fresh();

    @Override
    OpenStore open(SnapshotType snapshots) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.address().url());
        pool.setUsername(database.address().user());
        pool.setPassword(database.address().password());
        pool.setMaximumPoolSize(3);
        PostgresEventStore store = PostgresEventStore.open(
                database.address(),
                pool,
                CatalogSerializer.create(EventMapper.create()),
                SnapshotSerializer.create(List.of(snapshots)));
        return new OpenStore(
                EmbeddedEventStore.builder().storageEngine(store.engine()).build(),
                store.tail(),
                store.events(),
                () -> store.engine().readEvents(null, false),
                store.answers(),
                new AppendExpectations(),
                failure -> failure,
                () -> {
                    store.close();
                    pool.close();
                });
    }

    @Test
    void positions_are_one_to_n_whatever_is_refused_between() {
        OpenStore other = process(READABLE);
        IntStream.range(0, 40).parallel().forEach(number -> {
            OpenStore process = number % 2 == 0 ? store() : other;
            process.eventStore().publish(event("o" + number, 0), event("o" + number, 1));
            assertConflict(() -> process.eventStore().publish(event("o" + number, 1)));
        });

        assertThat(database.positions())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    void an_answer_and_its_append_are_one_transaction() {
        var _ = appendWithAnswer(store(), entry(), event(order(), 0));

        assertThat(database.sql()
                        .sql("""
                                select (select xmin from event where subject = ?) = (select xmin from idempotency)""")
                        .param(subject(order()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_kept_answer_lies_at_the_very_position_of_its_append() {
        store().eventStore().publish(event(order(), 0));
        long position = appendWithAnswer(store(), entry(), event(order(), 1));
        var _ = appendWithAnswer(store(), answer("another"), event(order(), 2));

        assertThat(position).isEqualTo(2);
        assertThat(store().answers().find(entry().scope()))
                .hasValueSatisfying(kept -> assertThat(kept.position()).isEqualTo(2));
    }

    @Test
    void a_read_of_a_stream_tells_positions() {
        store().eventStore().publish(event(order(), 0), event(order(), 1));

        assertThat(store().events().ofStream(dev.daybook.events.Subject.parse(subject(order())), 0, 10))
                .extracting(dev.daybook.store.StoredEvent::position)
                .containsExactly(1L, 2L);
    }
}
