package dev.daybook.store;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest snapshot of each stream. */
final class Snapshots {

    private static final byte[] NO_METADATA = {'{', '}'};

    private final JdbcClient database;

    Snapshots(JdbcClient database) {
        this.database = database;
    }

    Optional<StoredEvent> find(String subject) {
        return database.sql("select version, type, revision, payload from snapshot where subject = ?")
                .param(subject)
                .query((row, _) -> new StoredEvent(
                        new StoredEvent.Place(0, subject, row.getInt(1)),
                        "snapshot of " + subject,
                        row.getString(2),
                        row.getInt(3),
                        Instant.EPOCH,
                        row.getBytes(4),
                        NO_METADATA))
                .optional();
    }

    /** Keeps a snapshot unless there is one of a later version. */
    void keep(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        var _ = database.sql("""
                        insert into snapshot (subject, version, revision, type, payload) values (?, ?, ?, ?, ?)
                        on conflict (subject) do update
                        set version = excluded.version, revision = excluded.revision, type = excluded.type,
                            payload = excluded.payload
                        where snapshot.version <= excluded.version""")
                .params(
                        snapshot.getAggregateIdentifier(),
                        snapshot.getSequenceNumber(),
                        Integer.parseInt(payload.getType().getRevision()),
                        payload.getType().getName(),
                        payload.getData())
                .update();
    }
}
