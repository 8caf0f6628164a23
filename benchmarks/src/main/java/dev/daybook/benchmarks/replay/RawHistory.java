package dev.daybook.benchmarks.replay;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.wire.EventMapper;
import dev.daybook.store.read.PositionRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The least that reading and decoding takes: one cursor, binary columns, Jackson into the event's record and into a map. */
public final class RawHistory implements History, AutoCloseable {

    private static final int FETCH_ROWS = 2_000;
    private static final String SQL = """
            select position, recorded_at, version, revision, id, subject, type, payload, metadata
            from event where position > ? and position <= ? order by position""";

    private final HikariDataSource pool;
    private final Map<String, ObjectReader> payloads;
    private final ObjectReader metadata;

    /** Over one connection to a database, in binary from the first execution on. */
    public static RawHistory on(Database database) {
        return on(database, 1);
    }

    static RawHistory on(Database database, int connections) {
        Database binary = new Database(database.url() + "?prepareThreshold=-1", database.user(), database.password());
        return new RawHistory(binary.pool(connections));
    }

    private RawHistory(HikariDataSource pool) {
        this.pool = pool;
        JsonMapper json = EventMapper.create();
        Map<String, ObjectReader> readers = new HashMap<>();
        EventCatalog.events()
                .forEach(event -> readers.put(EventCatalog.typeOf(event).name(), json.readerFor(event)));
        payloads = Map.copyOf(readers);
        metadata = json.readerForMapOf(String.class);
    }

    @Override
    public long read(PositionRange range) throws Exception {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                statement.setFetchSize(FETCH_ROWS);
                statement.setLong(1, range.after());
                statement.setLong(2, range.upTo());
                return decode(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Reads all of a range, of which no event may be missing. */
    public void readAll(PositionRange range) throws Exception {
        long events = read(range);
        if (events != range.size()) {
            throw new IllegalStateException(events + " events in " + range);
        }
    }

    private long decode(PreparedStatement statement) throws Exception {
        long events = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                columns(rows);
                ObjectReader payload = Objects.requireNonNull(payloads.get(rows.getString(7)));
                Objects.requireNonNull(payload.<Object>readValue(rows.getBytes(8)));
                Objects.requireNonNull(metadata.<Object>readValue(rows.getBytes(9)));
                events++;
            }
        }
        return events;
    }

    /** Takes out what an envelope is made of. */
    private static void columns(ResultSet rows) throws SQLException {
        var _ = rows.getLong(1);
        var _ = rows.getObject(2, java.time.OffsetDateTime.class);
        var _ = rows.getInt(3);
        var _ = rows.getShort(4);
        var _ = rows.getObject(5);
        var _ = rows.getString(6);
    }

    @Override
    public void close() {
        pool.close();
    }
}
