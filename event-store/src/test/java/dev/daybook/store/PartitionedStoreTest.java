package dev.daybook.store;

import static dev.daybook.store.TestEvents.append;
import static dev.daybook.store.TestEvents.event;
import static dev.daybook.store.TestEvents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class PartitionedStoreTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void a_store_cut_by_position_goes_on_and_still_has_one_writer_per_version() throws IOException {
        try (PostgresEventStore store = database.open()) {
            var _ = store.appender().append(append(event("o", 0), event("o", 1)));
            var _ = store.appender().append(append(event("p", 0)));
            var _ = database.sql().sql(script()).update();

            assertThat(store.appender()
                            .append(append(event("o", 2), event("q", 0)))
                            .position())
                    .isEqualTo(5);
            // Both rows would fit the partition they would go to; the other partition knows better.
            assertThatThrownBy(() -> store.appender().append(append(event("o", 1))))
                    .isInstanceOf(ConcurrencyException.class);
            assertThatThrownBy(() -> store.appender().append(append(event("p", 0))))
                    .isInstanceOf(AggregateStreamCreationException.class);
            assertThat(store.engine().readEvents(subject("o")).asStream()).hasSize(3);
            assertThat(database.positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(store.verifier().verify().faults()).isEmpty();
        }
        assertThat(rowsOf("event_p1")).isEqualTo(3);
        assertThat(rowsOf("event_p2")).isEqualTo(2);
    }

    private long rowsOf(String partition) {
        return database.sql()
                .sql("select count(*) from " + partition)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static String script() throws IOException {
        String name = "/db/partitioning/partition_event.sql";
        try (InputStream text = PartitionedStoreTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
