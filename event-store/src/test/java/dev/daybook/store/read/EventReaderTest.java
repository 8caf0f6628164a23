package dev.daybook.store.read;

import static dev.daybook.store.TestEvents.append;
import static dev.daybook.store.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private static final int EVENTS = 2_500;

    private final PostgresEventStore store = TestDatabase.fresh().open();

    @BeforeEach
    void fill() {
        for (int batch = 0; batch < EVENTS / 250; batch++) {
            DomainEventMessage<?>[] events = new DomainEventMessage<?>[250];
            for (int version = 0; version < events.length; version++) {
                events[version] = event("o" + batch, version);
            }
            var _ = store.appender().append(append(events));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_range_is_read_in_order_from_after_its_beginning_to_its_end() {
        assertThat(read(new PositionRange(100, 1_900)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(101, 1_900).boxed().toList());
        assertThat(read(new PositionRange(EVENTS, Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void the_parts_of_a_range_are_the_whole_of_it() {
        List<PositionRange> parts = new PositionRange(7, EVENTS).split(4);

        assertThat(parts).hasSize(4);
        assertThat(parts.stream().flatMap(part -> read(part).stream()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(8, EVENTS).boxed().toList());
        assertThat(new PositionRange(0, 2).split(8)).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new PositionRange(5, 4));
    }

    @Test
    void whoever_stops_in_the_middle_goes_on_after_the_last_event_taken() {
        List<Long> taken = new ArrayList<>();
        try (EventCursor events = store.reader().open(new PositionRange(0, EVENTS))) {
            while (taken.size() < 1_234) {
                taken.add(events.next().position());
            }
        }
        taken.addAll(read(new PositionRange(taken.getLast(), EVENTS)));

        assertThat(taken)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, EVENTS).boxed().toList());
    }

    @Test
    void a_throttled_reader_gets_everything_and_no_faster_than_agreed() {
        List<Long> taken = new ArrayList<>();
        long began = System.nanoTime();

        store.reader().forEach(new PositionRange(0, 200), 1_000, event -> taken.add(event.position()));

        assertThat(taken).hasSize(200);
        assertThat(System.nanoTime() - began).isGreaterThan(150_000_000L);
    }

    @Test
    void a_page_ends_when_it_gets_too_large() {
        String large = "x".repeat(3 * 1024 * 1024);
        for (int note = 0; note < 5; note++) {
            var _ = store.appender()
                    .append(append(event(
                            "large" + note, 0, new NoteAdded("large", "n" + note, NoteVisibility.PUBLIC, large))));
        }

        assertThat(store.reader().page(0)).hasSize(1_000);
        assertThat(store.reader().page(EVENTS)).hasSize(3);
        assertThat(store.reader().page(EVENTS + 3)).hasSize(2);
    }

    private List<Long> read(PositionRange range) {
        List<Long> positions = new ArrayList<>();
        try (EventCursor events = store.reader().open(range)) {
            while (events.hasNext()) {
                StoredEvent event = events.next();
                positions.add(event.position());
            }
        }
        return positions;
    }
}
