package dev.daybook.store.tail;

import dev.daybook.store.StoreConnections;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.read.EventReader;
import dev.daybook.store.read.StoreReadException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** The event table, and the announcements of those who write to it. */
public final class PostgresEventSource implements EventSource {

    private final StoreConnections connections;
    private final EventReader reader;

    /**
     * Reads far history over a pool.
     *
     * @param connections gives each watch a connection of its own
     */
    public PostgresEventSource(StoreConnections connections, EventReader reader) {
        this.connections = connections;
        this.reader = reader;
    }

    @Override
    public List<StoredEvent> page(long after) {
        return reader.page(after);
    }

    @Override
    public Watch watch() {
        try {
            return listen(connections.open());
        } catch (SQLException failure) {
            throw new StoreReadException(failure);
        }
    }

    private static Watch listen(Connection connection) throws SQLException {
        try {
            Statement statement = connection.createStatement();
            var _ = statement.execute("listen " + Announcer.CHANNEL);
            return new Listening(connection, statement);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private record Listening(Connection connection, Statement statement) implements Watch {

        @Override
        public long newest() {
            try (ResultSet row = statement.executeQuery("select coalesce(max(position), 0) from event")) {
                return row.next() ? row.getLong(1) : 0;
            } catch (SQLException failure) {
                throw new StoreReadException(failure);
            }
        }

        @Override
        public List<StoredEvent> page(long after) {
            try {
                return EventReader.page(connection, after);
            } catch (SQLException failure) {
                throw new StoreReadException(failure);
            }
        }

        @Override
        public void await(int millis) {
            try {
                var _ = connection.unwrap(PGConnection.class).getNotifications(millis);
            } catch (SQLException failure) {
                throw new StoreReadException(failure);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException _) {
                // It was lost before; there is nothing left to close.
            }
        }
    }
}
