package dev.daybook.command.infrastructure;

import dev.daybook.events.Subject;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Puts a snapshot of a stream as it is in place of the one before, which may hold what is to be forgotten. */
public final class SnapshotRenewal {

    private final EventStore events;

    SnapshotRenewal(EventStore events) {
        this.events = events;
    }

    /** Folds all events of an existing stream. Returns when the snapshot is kept; an older one cannot take its place again. */
    public <C, E, S> void renew(StreamDefinition<C, E, S> stream, String tenant, String id) {
        Subject subject = stream.subject(tenant, id);
        DecidingAggregate<C, E, S> aggregate = stream.create().get();
        long version = -1;
        DomainEventStream history = events.readEvents(subject.toString(), 0);
        while (history.hasNext()) {
            DomainEventMessage<?> event = history.next();
            aggregate.on(event.getPayload(), tenant);
            version = event.getSequenceNumber();
        }
        events.storeSnapshot(new GenericDomainEventMessage<>(stream.name(), subject.toString(), version, aggregate));
    }
}
