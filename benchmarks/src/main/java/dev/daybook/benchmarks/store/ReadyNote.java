package dev.daybook.benchmarks.store;

import dev.daybook.events.order.NoteAdded;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The first event of a stream, with the bytes of another one: what remains to be done is the store's. */
final class ReadyNote extends GenericDomainEventMessage<NoteAdded> {

    private static final long serialVersionUID = 1L;

    private final transient Bytes bytes;

    ReadyNote(String orderId, Bytes bytes) {
        super(HeldOrder.STREAM, NoteEvents.subject(orderId), 0, bytes.note(), bytes.envelope());
        this.bytes = bytes;
    }

    /** What all of them share. */
    record Bytes(
            NoteAdded note, MetaData envelope, SerializedObject<byte[]> payload, SerializedObject<byte[]> metadata) {

        static Bytes of(NoteAdded note, MetaData envelope, Serializer serializer) {
            return new Bytes(
                    note,
                    envelope,
                    serializer.serialize(note, byte[].class),
                    serializer.serialize(envelope, byte[].class));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> SerializedObject<R> serializePayload(Serializer serializer, Class<R> representation) {
        return (SerializedObject<R>) bytes.payload();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> SerializedObject<R> serializeMetaData(Serializer serializer, Class<R> representation) {
        return (SerializedObject<R>) bytes.metadata();
    }
}
