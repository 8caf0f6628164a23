package dev.daybook.store.read;

import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what lies in PostgreSQL, straight from its table. */
public final class PostgresStoredEvents implements StoredEvents {

    private final JdbcClient database;
    private final EventReader reader;

    public PostgresStoredEvents(JdbcClient database, EventReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public long head() {
        return database.sql("select coalesce(max(position), 0) from event")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Override
    public OptionalLong lastVersion(String subject) {
        return database.sql("select version from event where subject = ? order by version desc limit 1")
                .param(subject)
                .query((row, _) -> OptionalLong.of(row.getLong(1)))
                .optional()
                .orElse(OptionalLong.empty());
    }

    /** The position before the first event that was recorded at an instant or later; the head when there is none. */
    public long lastRecordedBefore(Instant recordedAt) {
        return database.sql("select coalesce(min(position) - 1, ?) from event where recorded_at >= ?")
                .params(head(), recordedAt.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    @Override
    public List<StoredEvent> ofStream(Subject subject, long fromVersion, int limit) {
        return database.sql("select " + EventRows.COLUMNS
                        + " from event where subject = ? and version >= ? order by version limit ?")
                .params(subject.toString(), fromVersion, limit)
                .query((row, _) -> EventRows.read(row))
                .list();
    }

    /** Subjects compare byte by byte, so what begins with a text lies between it and it with the highest character behind. */
    @Override
    public List<Subject> startingWith(String prefix, int limit) {
        return database.sql(
                        "select subject from event where version = 0 and subject >= ? and subject < ? order by subject limit ?")
                .params(prefix, prefix + Character.toString(Character.MAX_CODE_POINT), limit)
                .query((row, _) -> Subject.parse(row.getString(1)))
                .list();
    }

    /**
     * The events at some positions, in order; no further ones once there are so many bytes of them.
     *
     * @param mostBytes the event that passes them is the last one
     */
    public List<StoredEvent> at(Collection<Long> positions, int mostBytes) {
        return database.sql("select " + EventRows.COLUMNS + " from (select " + EventRows.COLUMNS
                        + ", sum(octet_length(payload) + octet_length(metadata)) over (order by position"
                        + " rows between unbounded preceding and 1 preceding) as before"
                        + " from event where position in (:positions)) as asked"
                        + " where coalesce(before, 0) < :bytes order by position")
                .param("positions", positions)
                .param("bytes", mostBytes)
                .query((row, _) -> EventRows.read(row))
                .list();
    }

    @Override
    public List<StoredEvent> page(long after) {
        return reader.page(after);
    }

    @Override
    public List<Subject> sample(String stream, int limit) {
        return database.sql("""
                        select subject from (
                            select subject, row_number() over (order by position) as place, count(*) over () as streams
                            from event where version = 0 and split_part(subject, '/', 2) = ?) firsts
                        where (place - 1) % greatest(1, streams / ?) = 0 order by place limit ?""")
                .params(stream, limit, limit)
                .query((row, _) -> Subject.parse(row.getString("subject")))
                .list();
    }
}
