package dev.daybook.store.append;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An event on its way into the store, already in its stored form. */
public final class NewEvent {

    private final DomainEventMessage<?> message;
    private final SerializedObject<byte[]> payload;
    private final byte[] metadata;

    private NewEvent(DomainEventMessage<?> message, Serializer serializer) {
        this.message = message;
        this.payload = message.serializePayload(serializer, byte[].class);
        this.metadata = message.serializeMetaData(serializer, byte[].class).getData();
    }

    /**
     * Serialises an event, on the caller's thread.
     *
     * @throws IllegalArgumentException when it belongs to no stream
     */
    public static NewEvent of(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("no event of a stream: " + message.getIdentifier());
        }
        return new NewEvent(toTheMicrosecond(event), serializer);
    }

    /** As precise as it will be read again, so that it is the same event whether it comes from memory or from its row. */
    private static DomainEventMessage<?> toTheMicrosecond(DomainEventMessage<?> event) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event,
                () -> event.getTimestamp().truncatedTo(ChronoUnit.MICROS));
    }

    /** The event itself; no processor needs to decode it again. */
    public DomainEventMessage<?> message() {
        return message;
    }

    String id() {
        return message.getIdentifier();
    }

    String subject() {
        return message.getAggregateIdentifier();
    }

    int version() {
        return Math.toIntExact(message.getSequenceNumber());
    }

    String type() {
        return payload.getType().getName();
    }

    short revision() {
        return Short.parseShort(payload.getType().getRevision());
    }

    long recordedMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, message.getTimestamp());
    }

    byte[] payload() {
        return payload.getData();
    }

    byte[] metadata() {
        return metadata;
    }

    /** How much it takes, in bytes. */
    public int size() {
        return payload().length + metadata.length;
    }
}
