package dev.daybook.store.read;

import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A stored event as Axon Framework wants it: serialised, with its token. */
public record AxonEvent(StoredEvent stored) implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    @Override
    public String getType() {
        return Subject.parse(stored.subject()).stream();
    }

    @Override
    public String getAggregateIdentifier() {
        return stored.subject();
    }

    @Override
    public long getSequenceNumber() {
        return stored.version();
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(stored.position());
    }

    @Override
    public String getEventIdentifier() {
        return stored.id();
    }

    @Override
    public Instant getTimestamp() {
        return stored.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(stored.metadataBytes(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                stored.payloadBytes(), byte[].class, stored.type(), Integer.toString(stored.revision()));
    }
}
