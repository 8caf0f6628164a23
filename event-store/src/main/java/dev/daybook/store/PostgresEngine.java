package dev.daybook.store;

import dev.daybook.events.wire.CatalogSerializer;
import dev.daybook.events.wire.StepUpcaster;
import dev.daybook.store.append.Append;
import dev.daybook.store.append.AppendExpectations;
import dev.daybook.store.append.Appender;
import dev.daybook.store.append.NewEvent;
import dev.daybook.store.append.PostgresIdempotencyRecords;
import dev.daybook.store.read.AxonEvent;
import dev.daybook.store.read.EventCursor;
import dev.daybook.store.read.EventReader;
import dev.daybook.store.read.PositionRange;
import dev.daybook.store.read.PostgresStoredEvents;
import dev.daybook.store.read.StreamPages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Axon Framework's way to the events in PostgreSQL. An append is durable when it returns. */
final class PostgresEngine extends AbstractEventStorageEngine {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEngine.class);

    private final Appender appender;
    private final PostgresStoredEvents events;
    private final EventReader reader;
    private final Snapshots snapshots;

    PostgresEngine(
            Builder builder, Appender appender, PostgresStoredEvents events, EventReader reader, Snapshots snapshots) {
        super(builder);
        this.appender = appender;
        this.events = events;
        this.reader = reader;
        this.snapshots = snapshots;
    }

    /** What is needed to read and write events as such. */
    static final class Builder extends AbstractEventStorageEngine.Builder {

        Builder(CatalogSerializer eventSerializer, Serializer snapshotSerializer) {
            var _ = eventSerializer(eventSerializer)
                    .snapshotSerializer(snapshotSerializer)
                    .upcasterChain(StepUpcaster.chain());
        }
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        List<NewEvent> stored = messages.stream()
                .<NewEvent>map(message -> NewEvent.of(message, serializer))
                .toList();
        PostgresIdempotencyRecords.appended(appender.append(
                Append.of(stored, AppendExpectations.underWay(), PostgresIdempotencyRecords.underWay())));
    }

    @Override
    protected Stream<AxonEvent> readEventData(String subject, long firstVersion) {
        return StreamPages.of(events, subject, firstVersion).map(AxonEvent::new);
    }

    @Override
    protected Stream<AxonEvent> readEventData(@Nullable TrackingToken after, boolean mayBlock) {
        long position = after == null ? 0 : after.position().orElse(0);
        EventCursor cursor = reader.open(new PositionRange(position, Long.MAX_VALUE));
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .<AxonEvent>map(AxonEvent::new)
                .onClose(cursor::close);
    }

    /** A snapshot only spares reading: one that cannot be read, for whatever reason, is as good as none. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String subject) {
        try {
            Optional<DomainEventMessage<?>> snapshot = super.readSnapshot(subject);
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (RuntimeException unreadable) {
            LOG.warn("the snapshot of {} is ignored: {}", subject, unreadable.toString());
            return Optional.empty();
        }
    }

    @Override
    protected Stream<AxonEvent> readSnapshotData(String subject) {
        return snapshots.find(subject).map(AxonEvent::new).stream();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.keep(snapshot, serializer);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String subject) {
        return events.lastVersion(subject).stream().boxed().findFirst();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant recordedAt) {
        return new GlobalSequenceTrackingToken(events.lastRecordedBefore(recordedAt));
    }
}
