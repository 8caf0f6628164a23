package dev.daybook.store;

import dev.daybook.events.Subject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what lies in the store, straight from its table. */
public final class StoredEvents {

    private static final String COLUMNS = "position, subject, version, type, revision, recorded_at, payload, metadata";

    private final JdbcClient database;

    StoredEvents(JdbcClient database) {
        this.database = database;
    }

    /** The position of the newest event; 0 when there is none. Positions are gapless, so it is their number too. */
    public long head() {
        return database.sql("select coalesce(max(position), 0) from event")
                .query(Long.class)
                .single();
    }

    /** The events of one stream from a version on, in order, at most {@code limit} of them. */
    public List<StoredEvent> ofStream(Subject subject, long fromVersion, int limit) {
        return database.sql(
                        "select " + COLUMNS + " from event where subject = ? and version >= ? order by version limit ?")
                .params(subject.toString(), fromVersion, limit)
                .query((row, _) -> new StoredEvent(
                        row.getLong("position"),
                        Subject.parse(row.getString("subject")),
                        row.getLong("version"),
                        row.getString("type"),
                        Integer.parseInt(row.getString("revision")),
                        row.getString("recorded_at"),
                        text(row, "payload"),
                        text(row, "metadata")))
                .list();
    }

    /** Up to {@code limit} streams of a kind, spread over the whole store by the position of their first event. */
    public List<Subject> sample(String stream, int limit) {
        return database.sql("""
                        select subject from (
                            select subject, row_number() over (order by position) as place, count(*) over () as streams
                            from event where version = 0 and stream = ?) firsts
                        where (place - 1) % greatest(1, streams / ?) = 0 order by place limit ?""")
                .params(stream, limit, limit)
                .query((row, _) -> Subject.parse(row.getString("subject")))
                .list();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return new String(row.getBytes(column), StandardCharsets.UTF_8);
    }
}
