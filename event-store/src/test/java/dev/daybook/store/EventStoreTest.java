package dev.daybook.store;

import static dev.daybook.store.TestEvents.context;
import static dev.daybook.store.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventStoreTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresEventStore store = database.open();
    private final EventStorageEngine engine = store.engine();
    private final StoredEvents stored = store.events();
    private final JdbcClient sql = database.sql();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_event_comes_back_with_its_payload_and_its_whole_envelope() {
        engine.appendEvents(event("o1", 0, new NoteAdded("o1", "n1", NoteVisibility.PUBLIC, "grüße")));

        TrackedEventMessage<?> read = tail().getFirst();

        assertThat(read.getPayload()).isEqualTo(new NoteAdded("o1", "n1", NoteVisibility.PUBLIC, "grüße"));
        Envelope envelope = EnvelopeMetaData.envelopeOf(read);
        assertThat(envelope.subject()).isEqualTo(new Subject("default", "order", "o1"));
        assertThat(envelope.position()).isEqualTo(1);
        assertThat(envelope.version()).isZero();
        assertThat(envelope.type()).isEqualTo("order.note-added");
        assertThat(envelope.revision()).isEqualTo(2);
        assertThat(envelope.context()).isEqualTo(context());
    }

    @Test
    void a_clock_that_is_put_back_an_hour_changes_no_order() {
        Clock now = GenericEventMessage.clock;
        try {
            engine.appendEvents(event("o1", 0));
            GenericEventMessage.clock = Clock.offset(now, Duration.ofHours(-1));
            engine.appendEvents(event("o2", 0), event("o1", 1));
        } finally {
            GenericEventMessage.clock = now;
        }

        assertThat(tail())
                .extracting(e -> ((OrderEvent) e.getPayload()).orderId())
                .containsExactly("o1", "o2", "o1");
        assertThat(tail().getFirst().getTimestamp()).isAfter(tail().getLast().getTimestamp());
    }

    @Test
    void an_event_lies_under_its_stored_name_as_json_in_bytes() {
        engine.appendEvents(event("o1", 0));

        StoredEvent row =
                stored.ofStream(new Subject("default", "order", "o1"), 0, 10).getFirst();

        assertThat(row.type()).isEqualTo("order.confirmed");
        assertThat(row.revision()).isEqualTo(1);
        assertThat(row.payload()).isEqualTo("{\"orderId\":\"o1\"}");
        assertThat(sql.sql(
                                "select data_type from information_schema.columns where table_name = 'event' and column_name = 'payload'")
                        .query(String.class)
                        .single())
                .isEqualTo("bytea");
    }

    @Test
    void the_second_writer_of_a_version_is_refused() {
        engine.appendEvents(event("o1", 0), event("o1", 1));

        assertThatThrownBy(() -> engine.appendEvents(event("o1", 1))).isInstanceOf(ConcurrencyException.class);
        assertThat(stored.head()).isEqualTo(2);
    }

    @Test
    void an_append_that_is_refused_leaves_neither_a_row_nor_a_gap() {
        engine.appendEvents(event("o1", 0));
        assertThatThrownBy(() -> engine.appendEvents(event("o2", 0), event("o1", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        engine.appendEvents(event("o3", 0));

        assertThat(database.positions()).containsExactly(1L, 2L);
        assertThat(tail())
                .extracting(e -> ((OrderEvent) e.getPayload()).orderId())
                .containsExactly("o1", "o3");
    }

    @Test
    void positions_of_concurrent_writers_are_gapless() throws InterruptedException {
        List<Callable<Void>> writers = IntStream.range(0, 40)
                .mapToObj(writer -> (Callable<Void>) () -> {
                    engine.appendEvents(event("o" + writer, 0), event("o" + writer, 1));
                    return null;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var _ = threads.invokeAll(writers);
        }

        assertThat(database.positions())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    void a_sample_is_spread_over_the_whole_store() {
        for (int order = 0; order < 10; order++) {
            engine.appendEvents(event("o" + order, 0));
        }

        assertThat(stored.sample("order", 5)).extracting(Subject::id).containsExactly("o0", "o2", "o4", "o6", "o8");
        assertThat(stored.sample("order", 100)).hasSize(10);
    }

    private List<TrackedEventMessage<?>> tail() {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (var stream = engine.readEvents(null, false)) {
            stream.forEach(events::add);
        }
        return events;
    }
}
