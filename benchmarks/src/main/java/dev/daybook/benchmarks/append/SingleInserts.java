package dev.daybook.benchmarks.append;

import com.zaxxer.hikari.HikariDataSource;
import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.load.Operation;
import dev.daybook.benchmarks.store.NoteEvents;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** One row, one statement, one transaction, on a pool: what one writes first. */
final class SingleInserts implements AutoCloseable {

    private static final int CONNECTIONS = 24;
    private static final String SQL =
            "insert into event " + PlainTable.COLUMNS + " values (?, 0, 2, 1, ?, ?, 'order.note-added', ?, ?)";

    private final HikariDataSource pool;
    private final PlainTable table;

    SingleInserts(Database database) throws SQLException {
        table = PlainTable.create(database);
        pool = database.pool(CONNECTIONS);
    }

    Operation operation() {
        return this::insert;
    }

    private void insert() throws SQLException {
        UUID id = UUID.fromString(NoteEvents.freshId());
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, Instant.now().atOffset(ZoneOffset.UTC));
            statement.setObject(2, id);
            statement.setString(3, NoteEvents.subject(id.toString()));
            statement.setBytes(4, table.payload());
            statement.setBytes(5, table.metadata());
            var _ = statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
