package dev.daybook.store.append;

import dev.daybook.store.StoreConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.OptionalLong;

/** One life of the writer's connection. */
final class WriterConnection implements AutoCloseable {

    private final Connection connection;
    private final AppendStatement append;
    private final LoneAppendStatement lone;
    private final Session session;

    private WriterConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.append = new AppendStatement(connection);
        this.lone = new LoneAppendStatement(connection);
        this.session = session(connection);
    }

    /** A session of the server, told apart from a later one that got the same number. */
    record Session(int pid, Timestamp since) {}

    static WriterConnection open(StoreConnections connections) throws SQLException {
        Connection connection = connections.open();
        try {
            connection.setAutoCommit(true);
            return new WriterConnection(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static Session session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pid, backend_start from pg_stat_activity where pid = pg_backend_pid()")) {
            if (!row.next()) {
                throw new SQLException("the server does not know this session");
            }
            return new Session(row.getInt(1), row.getTimestamp(2));
        }
    }

    Session session() {
        return session;
    }

    AppendStatement.Result write(List<Append> batch) throws SQLException {
        if (batch.size() == 1 && LoneAppendStatement.fits(batch.getFirst())) {
            OptionalLong position = lone.execute(batch.getFirst());
            return position.isPresent()
                    ? AppendStatement.Result.after(position.getAsLong() - 1)
                    : append.lookAndExecute(batch);
        }
        return append.execute(batch);
    }

    /** Ends a session that may still be at work, and waits until it is gone. */
    void end(Session former) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid = ? and backend_start = ?")) {
            statement.setInt(1, former.pid());
            statement.setTimestamp(2, former.since());
            statement.executeQuery().close();
        }
    }

    /** After which position a batch lies, if it was written: it was so as a whole, so one event tells. */
    OptionalLong baseOf(List<Append> batch) throws SQLException {
        int before = 0;
        for (Append append : batch) {
            if (!append.events().isEmpty()) {
                OptionalLong position = positionOf(append.events().getFirst());
                return position.isPresent() ? OptionalLong.of(position.getAsLong() - 1 - before) : position;
            }
            before += append.events().size();
        }
        // Answers alone: written again they meet themselves, and their callers find them.
        return OptionalLong.empty();
    }

    private OptionalLong positionOf(NewEvent event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select position from event where subject = ? and version = ? and id = ?::uuid")) {
            statement.setString(1, event.subject());
            statement.setInt(2, event.version());
            statement.setString(3, event.id());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
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
