package dev.daybook.store.tail;

import static dev.daybook.store.TestEvents.append;
import static dev.daybook.store.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.wire.UnknownEventException;
import dev.daybook.store.PostgresEventStore;
import dev.daybook.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventTailTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresEventStore store = database.open();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_event_of_this_process_reaches_every_processor_as_the_very_message_that_was_appended() throws Exception {
        DomainEventMessage<?> appended = event("o", 0, new NoteAdded("o", "n1", NoteVisibility.PUBLIC, "hello"));
        try (var one = follow();
                var other = follow()) {
            var _ = store.appender().append(append(appended));

            assertThat(one.nextAvailable().getPayload()).isSameAs(appended.getPayload());
            assertThat(other.nextAvailable().getPayload()).isSameAs(appended.getPayload());
        }
    }

    @Test
    void an_event_from_memory_equals_the_event_from_its_row() throws Exception {
        var _ = store.appender()
                .append(append(event("o", 0, new NoteAdded("o", "n1", NoteVisibility.PRIVATE, "grüße"))));
        TrackedEventMessage<?> remembered = store.tail().openStream(null).nextAvailable();
        try (PostgresEventStore later = database.open();
                var stream = later.tail().openStream(null)) {
            TrackedEventMessage<?> read = stream.nextAvailable();

            assertThat(read.getPayload()).isEqualTo(remembered.getPayload()).isNotSameAs(remembered.getPayload());
            assertThat(read.getMetaData()).isEqualTo(remembered.getMetaData());
            assertThat(read.getTimestamp()).isEqualTo(remembered.getTimestamp());
            assertThat(read.getIdentifier()).isEqualTo(remembered.getIdentifier());
            assertThat(read.trackingToken()).isEqualTo(remembered.trackingToken());
        }
    }

    @Test
    void a_processor_is_woken_by_an_append_of_this_process_and_by_one_of_another() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        try (var stream = follow();
                PostgresEventStore other = database.open()) {
            assertThat(stream.setOnAvailableCallback(() -> {
                        first.countDown();
                        second.countDown();
                    }))
                    .isTrue();
            var _ = store.appender().append(append(event("here", 0)));
            assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();

            var _ = other.appender().append(append(event("there", 0)));
            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(orders(stream, 2)).containsExactly("here", "there");
        }
    }

    @Test
    void what_no_process_announces_is_found_all_the_same() throws Exception {
        var _ = store.appender().append(append(event("o", 0)));
        try (var stream = follow()) {
            assertThat(orders(stream, 1)).containsExactly("o");
            var _ = database.sql().sql("""
                            insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata)
                            select 2, recorded_at, 1, revision, encoding, gen_random_uuid(), subject, type, payload, metadata
                            from event""").update();

            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(2);
        }
    }

    @Test
    void whoever_is_far_behind_reads_from_the_table_and_then_from_memory_without_a_gap() throws Exception {
        for (int batch = 0; batch < 15; batch++) {
            DomainEventMessage<?>[] events = new DomainEventMessage<?>[400];
            for (int version = 0; version < events.length; version++) {
                events[version] = event("o" + batch, version);
            }
            var _ = store.appender().append(append(events));
        }
        try (var stream = follow()) {
            for (long position = 1; position <= 6_000; position++) {
                assertThat(stream.nextAvailable().trackingToken().position()).hasValue(position);
            }
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_stream_goes_on_right_after_its_token() throws Exception {
        var _ = store.appender().append(append(event("o", 0), event("o", 1), event("o", 2)));
        try (var stream = store.tail().openStream(new GlobalSequenceTrackingToken(2))) {
            assertThat(stream.peek()).isPresent();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(3);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void nobody_gets_past_an_event_of_a_newer_build() throws Exception {
        var _ = store.appender().append(append(event("o", 0), event("o", 1), event("o", 2)));
        var _ = database.sql()
                .sql("update event set type = 'order.teleported' where position = 2")
                .update();
        try (PostgresEventStore restarted = database.open();
                var stream = restarted.tail().openStream(null)) {
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1);
            assertThatThrownBy(stream::nextAvailable).isInstanceOf(UnknownEventException.class);
            assertThat(restarted.tail().unreadable())
                    .map(UnreadableEvent::position)
                    .hasValue(2L);
        }
    }

    private BlockingStream<TrackedEventMessage<?>> follow() {
        return store.tail().openStream(null);
    }

    private static List<String> orders(BlockingStream<TrackedEventMessage<?>> stream, int events)
            throws InterruptedException {
        List<String> orders = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            var message = (DomainEventMessage<?>) stream.nextAvailable();
            orders.add(message.getAggregateIdentifier().replace("default/order/", ""));
        }
        return orders;
    }
}
