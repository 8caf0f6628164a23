package dev.daybook.store.contract;

import static dev.daybook.store.TestEvents.event;
import static dev.daybook.store.TestEvents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.wire.SnapshotType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** What every store promises about snapshots: they spare reading, and what cannot be read is as good as none. */
abstract class SnapshotContract extends EventStoreContract {

    private static final SnapshotType NEWER = SnapshotType.of("order", 2, Remembered.class);
    private static final SnapshotType GARBLED = SnapshotType.of("order", 1, Remembered.Garbled.class);

    @Test
    void a_stream_is_loaded_from_its_snapshot_and_what_came_after() throws InterruptedException {
        store().eventStore().publish(event(order(), 0), event(order(), 1), event(order(), 2));

        store().eventStore().storeSnapshot(snapshot(1, new Remembered("two events")));

        awaitSnapshot(store().eventStore());
        List<DomainEventMessage<?>> loaded = stream(store().eventStore(), order());
        assertThat(loaded).extracting(DomainEventMessage::getSequenceNumber).containsExactly(1L, 2L);
        assertThat(((Remembered) loaded.getFirst().getPayload()).text()).isEqualTo("two events");
    }

    @Test
    void a_snapshot_of_a_newer_build_is_ignored() throws InterruptedException {
        OpenStore newer = process(NEWER);
        newer.eventStore().publish(event(order(), 0), event(order(), 1));

        newer.eventStore().storeSnapshot(snapshot(1, new Remembered("of another shape")));

        awaitSnapshot(newer.eventStore());
        assertThat(stream(store().eventStore(), order()))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
    }

    @Test
    void a_snapshot_that_cannot_be_read_is_ignored() throws InterruptedException {
        OpenStore faulty = process(GARBLED);
        faulty.eventStore().publish(event(order(), 0), event(order(), 1));

        faulty.eventStore().storeSnapshot(snapshot(1, new Remembered.Garbled()));

        awaitSnapshot(faulty.eventStore());
        assertThat(stream(store().eventStore(), order()))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
    }

    private DomainEventMessage<?> snapshot(long version, Object state) {
        return new GenericDomainEventMessage<>("order", subject(order()), version, state);
    }

    /** A snapshot may be written after the call returns. */
    private void awaitSnapshot(EventStore events) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (stream(events, order()).getFirst().getSequenceNumber() == 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(stream(events, order()).getFirst().getSequenceNumber()).isEqualTo(1);
    }
}
