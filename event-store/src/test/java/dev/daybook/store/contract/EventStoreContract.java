package dev.daybook.store.contract;

import static dev.daybook.store.TestEvents.event;
import static dev.daybook.store.TestEvents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.events.wire.SnapshotType;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every store promises to both sides, full or empty, shared or not: each test uses streams of its own. */
@Timeout(60)
abstract class EventStoreContract {

    static final SnapshotType READABLE = SnapshotType.of("order", 1, Remembered.class);

    private final String order = UUID.randomUUID().toString();
    private final List<OpenStore> opened = new ArrayList<>();
    private OpenStore store;

    /** A process on the one store of this test, whose snapshots are of this type. */
    abstract OpenStore open(SnapshotType snapshots);

    final OpenStore process(SnapshotType snapshots) {
        OpenStore process = open(snapshots);
        opened.add(process);
        return process;
    }

    final OpenStore store() {
        return store;
    }

    final String order() {
        return order;
    }

    @BeforeEach
    void begin() {
        store = process(READABLE);
    }

    @AfterEach
    void end() {
        opened.forEach(OpenStore::close);
    }

    @Test
    void an_event_comes_back_from_its_stream_as_it_was_appended() {
        NoteAdded note = new NoteAdded(order, "n1", NoteVisibility.PUBLIC, "grüße");
        Instant before = Instant.now().minusSeconds(1);

        store.eventStore().publish(event(order, 0, note));

        DomainEventMessage<?> read = stream(store.eventStore(), order).getFirst();
        assertThat(read.getPayload()).isEqualTo(note);
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(EnvelopeMetaData.contextOf(read.getMetaData())).isEqualTo(TestEvents.context());
        assertThat(read.getTimestamp()).isBetween(before, Instant.now().plusSeconds(1));
    }

    @Test
    void the_stored_form_is_the_stored_name_and_json() {
        store.eventStore().publish(event(order, 0), event(order, 1));

        List<StoredEvent> stored = store.events().ofStream(Subject.parse(subject(order)), 1, 10);

        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst().type()).isEqualTo("order.confirmed");
        assertThat(stored.getFirst().revision()).isEqualTo(1);
        assertThat(stored.getFirst().version()).isEqualTo(1);
        assertThat(stored.getFirst().payload()).isEqualTo("{\"orderId\":\"" + order + "\"}");
        assertThat(stored.getFirst().metadata()).contains("\"actor\":\"user-7\"");
        assertThat(store.events().ofStream(Subject.parse(subject(order)), 0, 1)).hasSize(1);
    }

    @Test
    void a_stream_that_is_not_there_is_empty() {
        assertThat(stream(store.eventStore(), order)).isEmpty();
        assertThat(store.events().lastVersion(subject(order))).isEmpty();
        assertThat(store.events().ofStream(Subject.parse(subject(order)), 0, 10))
                .isEmpty();
    }

    @Test
    void the_second_writer_of_a_version_is_refused_and_leaves_nothing() {
        store.eventStore().publish(event(order, 0), event(order, 1));
        OpenStore other = process(READABLE);

        assertConflict(() -> other.eventStore().publish(event(order, 1), event(order, 2)));

        assertThat(store.events().lastVersion(subject(order))).hasValue(1);
    }

    @Test
    void an_append_that_leaves_out_a_version_is_refused() {
        store.eventStore().publish(event(order, 0));

        assertConflict(() -> store.eventStore().publish(event(order, 2)));

        assertThat(store.events().lastVersion(subject(order))).hasValue(0);
    }

    @Test
    void several_streams_are_appended_to_at_once_or_not_at_all() {
        String second = order + "-b";
        String third = order + "-c";
        store.eventStore().publish(event(order, 0), event(second, 0));

        assertConflict(() -> store.eventStore().publish(event(third, 0), event(order, 1), event(second, 0)));
        store.eventStore().publish(event(third, 0), event(order, 1), event(second, 1));

        assertThat(store.events().lastVersion(subject(order))).hasValue(1);
        assertThat(store.events().lastVersion(subject(second))).hasValue(1);
        assertThat(store.events().lastVersion(subject(third))).hasValue(0);
    }

    @Test
    void positions_go_on_from_the_head_without_a_gap_in_the_order_of_the_appends() throws InterruptedException {
        long head = store.events().head();

        store.eventStore().publish(event(order, 0), event(order, 1));
        assertConflict(() -> store.eventStore().publish(event(order, 1)));
        store.eventStore().publish(event(order, 2));

        assertThat(store.events().head()).isEqualTo(head + 3);
        List<TrackedEventMessage<?>> read = tail(head, 3);
        assertThat(read)
                .extracting(event -> EnvelopeMetaData.envelopeOf(event).position())
                .containsExactly(head + 1, head + 2, head + 3);
        assertThat(read)
                .extracting(event -> EnvelopeMetaData.envelopeOf(event).version())
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void the_tail_brings_what_another_process_appends_and_wakes_who_waits() throws InterruptedException {
        OpenStore other = process(READABLE);
        long head = store.events().head();
        CountDownLatch woken = new CountDownLatch(1);
        try (var live = store.tail().openStream(new GlobalSequenceTrackingToken(head))) {
            assertThat(live.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(live.setOnAvailableCallback(woken::countDown)).isTrue();

            other.eventStore().publish(event(order, 0));

            assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(live.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            Envelope envelope = EnvelopeMetaData.envelopeOf(live.nextAvailable());
            assertThat(envelope.subject().id()).isEqualTo(order);
            assertThat(envelope.position()).isEqualTo(head + 1);
        }
    }

    @Test
    void the_tail_begins_with_the_first_event_of_all() throws InterruptedException {
        store.eventStore().publish(event(order, 0), event(order, 1));

        try (var all = store.tail().openStream(null)) {
            assertThat(all.nextAvailable().trackingToken().position()).hasValue(1);
            assertThat(all.nextAvailable().trackingToken().position()).hasValue(2);
        }
    }

    @Test
    void a_token_covers_what_lies_at_or_before_its_position() throws InterruptedException {
        store.eventStore().publish(event(order, 0), event(order, 1));
        long head = store.events().head();

        var tokens = tail(head - 2, 2).stream()
                .map(TrackedEventMessage::trackingToken)
                .toList();

        assertThat(tokens.getLast().covers(tokens.getFirst())).isTrue();
        assertThat(tokens.getFirst().covers(tokens.getLast())).isFalse();
        assertThat(tokens.getLast().covers(store.tail().createHeadToken())).isTrue();
    }

    @Test
    void a_replay_brings_every_event_in_order() {
        store.eventStore().publish(event(order, 0), event(order, 1));
        long head = store.events().head();

        List<Long> positions;
        try (var history = store.history().read()) {
            positions = history.map(event -> event.trackingToken().position().orElse(0))
                    .toList();
        }

        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
    }

    @Test
    void a_sample_holds_streams_of_the_kind_each_once() {
        store.eventStore().publish(event(order, 0));

        List<Subject> sample = store.events().sample("order", 50);

        assertThat(sample).isNotEmpty().doesNotHaveDuplicates();
        assertThat(sample).extracting(Subject::stream).containsOnly("order");
        assertThat(store.events().sample("no-such-kind", 3)).isEmpty();
    }

    @Test
    void an_append_may_rest_on_the_version_of_a_stream_that_it_does_not_add_to() {
        String price = order + "-price";
        String absent = order + "-absent";
        store.eventStore().publish(event(price, 0), event(price, 1));

        assertConflict(() -> publishExpecting(Map.of(subject(price), 0L), event(order, 0)));
        assertConflict(() -> publishExpecting(Map.of(subject(price), 2L), event(order, 0)));
        assertConflict(() -> publishExpecting(Map.of(subject(price), 1L, subject(absent), 0L), event(order, 0)));
        assertThat(store.events().lastVersion(subject(order))).isEmpty();

        publishExpecting(Map.of(subject(price), 1L, subject(absent), -1L), event(order, 0));
        assertThat(store.events().lastVersion(subject(order))).hasValue(0);
        assertThat(store.events().lastVersion(subject(price))).hasValue(1);
    }

    private void publishExpecting(Map<String, Long> versions, DomainEventMessage<?> event) {
        var unit = DefaultUnitOfWork.startAndGet(event);
        var result = unit.executeWithResult(() -> {
            versions.forEach((subject, version) -> store.expectations().expect(unit, subject, version));
            store.eventStore().publish(event);
            return "done";
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    final void assertConflict(Runnable append) {
        assertThat(store.named().apply(catchThrowable(append::run)))
                .isInstanceOfAny(ConcurrencyException.class, AggregateStreamCreationException.class);
    }

    final List<DomainEventMessage<?>> stream(EventStore events, String id) {
        return events.readEvents(subject(id))
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
    }

    private List<TrackedEventMessage<?>> tail(long after, int count) throws InterruptedException {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        try (var events = store.tail().openStream(new GlobalSequenceTrackingToken(after))) {
            while (read.size() < count && events.hasNextAvailable(5, TimeUnit.SECONDS)) {
                read.add(events.nextAvailable());
            }
        }
        return read;
    }
}
