package dev.daybook.store.read;

import dev.daybook.store.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Events of a range in order, read forward in binary, a few megabytes at a time however many there are. It holds a
 * read-only transaction until it is closed.
 */
public final class EventCursor implements Iterator<StoredEvent>, AutoCloseable {

    private static final int FIRST_FETCH = 100;
    private static final int MOST_ROWS = 2_000;
    private static final int FETCH_BYTES = 2 * 1024 * 1024;

    private final Connection connection;
    private final boolean pooled;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private @Nullable StoredEvent next;
    private int read;
    private long readBytes;

    /**
     * Opens a cursor.
     *
     * @param pooled whether the connection is closed with the cursor
     */
    EventCursor(Connection connection, PositionRange range, boolean pooled) throws SQLException {
        this.connection = connection;
        this.pooled = pooled;
        connection.setAutoCommit(false);
        this.statement = connection.prepareStatement(
                "select " + EventRows.COLUMNS + " from event where position > ? and position <= ? order by position");
        // Binary from the first execution on.
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        statement.setFetchSize(FIRST_FETCH);
        statement.setLong(1, range.after());
        statement.setLong(2, range.upTo());
        this.rows = statement.executeQuery();
        advance();
    }

    private void advance() throws SQLException {
        next = rows.next() ? EventRows.read(rows) : null;
        if (next != null) {
            read++;
            readBytes += next.size();
            if (read % FIRST_FETCH == 0) {
                rows.setFetchSize(Math.clamp(FETCH_BYTES * (long) read / Math.max(1, readBytes), 1, MOST_ROWS));
            }
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /**
     * The next event.
     *
     * @throws StoreReadException when the database is lost meanwhile; read on after the last position that was taken
     */
    @Override
    public StoredEvent next() {
        StoredEvent event = next;
        if (event == null) {
            throw new NoSuchElementException();
        }
        try {
            advance();
        } catch (SQLException failure) {
            throw new StoreReadException(failure);
        }
        return event;
    }

    @Override
    public void close() {
        try {
            rows.close();
            statement.close();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new StoreReadException(failure);
        } finally {
            giveBack();
        }
    }

    private void giveBack() {
        try {
            if (pooled) {
                connection.close();
            }
        } catch (SQLException _) {
            // The pool throws a broken connection away.
        }
    }
}
