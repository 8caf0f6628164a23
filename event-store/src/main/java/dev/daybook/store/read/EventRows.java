package dev.daybook.store.read;

import dev.daybook.store.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Rows of the event table as stored events. */
final class EventRows {

    static final String COLUMNS = "position, subject, version, id, type, revision, recorded_at, payload, metadata";

    private EventRows() {}

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                new StoredEvent.Place(row.getLong(1), row.getString(2), row.getInt(3)),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getBytes(8),
                row.getBytes(9));
    }
}
