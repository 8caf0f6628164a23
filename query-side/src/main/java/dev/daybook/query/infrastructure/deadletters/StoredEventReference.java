package dev.daybook.query.infrastructure.deadletters;

import dev.daybook.events.EventCatalog;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.eventhandling.deadletter.DeadLetterEventEntry;
import org.axonframework.extensions.mongo.eventhandling.deadletter.DeadLetterMongoConverter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/**
 * Keeps of a dead letter only which event it is and reads the event itself from the store again: a repaired event is
 * retried as repaired, and personal data has no second home.
 */
final class StoredEventReference implements DeadLetterMongoConverter<EventMessage<?>> {

    private final EventStore store;

    StoredEventReference(EventStore store) {
        this.store = store;
    }

    @Override
    public DeadLetterEventEntry convert(EventMessage<?> message, Serializer serializer) {
        var event = (GenericTrackedDomainEventMessage<?>) message;
        String storedName = EventCatalog.typeOf(event.getPayloadType()).name();
        return DeadLetterEventEntry.fromEventMessage(
                new GenericTrackedDomainEventMessage<>(
                        event.trackingToken(),
                        new GenericDomainEventMessage<>(
                                event.getType(),
                                event.getAggregateIdentifier(),
                                event.getSequenceNumber(),
                                storedName,
                                MetaData.emptyInstance(),
                                event.getIdentifier(),
                                event.getTimestamp())),
                serializer);
    }

    @Override
    public EventMessage<?> convert(DeadLetterEventEntry entry, Serializer serializer) {
        TrackingToken token = serializer.deserialize(entry.getTrackingToken());
        return new GenericTrackedDomainEventMessage<>(
                token,
                store.readEvents(entry.getAggregateIdentifier(), entry.getSequenceNumber())
                        .next());
    }

    @Override
    public boolean canConvert(DeadLetterEventEntry entry) {
        return true;
    }

    @Override
    public boolean canConvert(EventMessage<?> message) {
        return message instanceof GenericTrackedDomainEventMessage<?>;
    }
}
