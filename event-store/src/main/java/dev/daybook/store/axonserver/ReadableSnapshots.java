package dev.daybook.store.axonserver;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A snapshot only spares reading: one that cannot be read, for whatever reason, is as good as none. */
final class ReadableSnapshots implements SnapshotFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableSnapshots.class);

    private final Serializer serializer;

    ReadableSnapshots(Serializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        try {
            Object _ = serializer.deserialize(snapshot.getPayload());
            return true;
        } catch (RuntimeException unreadable) {
            LOG.warn("a snapshot of {} is ignored: {}", snapshot.getAggregateIdentifier(), unreadable.toString());
            return false;
        }
    }
}
