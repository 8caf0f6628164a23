package dev.daybook.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One event as it lies in the store, neither upcast nor decoded. */
public final class StoredEvent {

    private final Place place;
    private final String id;
    private final String type;
    private final int revision;
    private final Instant recordedAt;
    private final byte[] payload;
    private final byte[] metadata;

    /**
     * Where an event lies.
     *
     * @param position in the whole store, from 1; 0 where the store does not tell it
     * @param subject its stream
     * @param version in its stream, from 0
     */
    public record Place(long position, String subject, long version) {}

    /**
     * Takes the content as it is; the arrays are not copied.
     *
     * @param type stored name
     * @param payload JSON in UTF-8
     * @param metadata JSON in UTF-8
     */
    public StoredEvent(
            Place place, String id, String type, int revision, Instant recordedAt, byte[] payload, byte[] metadata) {
        this.place = place;
        this.id = id;
        this.type = type;
        this.revision = revision;
        this.recordedAt = recordedAt;
        this.payload = payload;
        this.metadata = metadata;
    }

    public long position() {
        return place.position();
    }

    public String subject() {
        return place.subject();
    }

    public long version() {
        return place.version();
    }

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    public int revision() {
        return revision;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** JSON. */
    public String payload() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** JSON. */
    public String metadata() {
        return new String(metadata, StandardCharsets.UTF_8);
    }

    /** JSON in UTF-8, not to be changed. */
    public byte[] payloadBytes() {
        return payload;
    }

    /** JSON in UTF-8, not to be changed. */
    public byte[] metadataBytes() {
        return metadata;
    }

    /** How much it takes, in bytes. */
    public int size() {
        return payload.length + metadata.length;
    }
}
