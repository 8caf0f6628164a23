package dev.daybook.store.axonserver;

import dev.daybook.store.StoredEvent;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.serialization.Serializer;

/** Events of Axon Server in the stored form that the rest of the store reads: positions from 1, metadata as JSON. */
final class StoredForm {

    private final Serializer serializer;
    private final GrpcMetaDataConverter metadata;

    StoredForm(Serializer serializer) {
        this.serializer = serializer;
        this.metadata = new GrpcMetaDataConverter(serializer);
    }

    /** Axon Server counts from 0, a position from 1. */
    static long position(long token) {
        return token + 1;
    }

    /** What Axon Server calls the place after which the event behind a position comes; -1 is the start. */
    static long token(long position) {
        return position - 1;
    }

    StoredEvent of(EventWithToken event) {
        return of(position(event.getToken()), event.getEvent());
    }

    /** An event of a stream, with its position where it is known, else 0. */
    StoredEvent of(long position, Event event) {
        return new StoredEvent(
                new StoredEvent.Place(position, event.getAggregateIdentifier(), event.getAggregateSequenceNumber()),
                event.getMessageIdentifier(),
                event.getPayload().getType(),
                Integer.parseInt(event.getPayload().getRevision()),
                Instant.ofEpochMilli(event.getTimestamp()),
                event.getPayload().getData().toByteArray(),
                serializer
                        .serialize(metadata.convert(event.getMetaDataMap()), byte[].class)
                        .getData());
    }
}
