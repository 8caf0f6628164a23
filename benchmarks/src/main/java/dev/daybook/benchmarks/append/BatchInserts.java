package dev.daybook.benchmarks.append;

import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.load.ClosedLoop;
import dev.daybook.benchmarks.measure.Outcome;
import dev.daybook.benchmarks.store.NoteEvents;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Rows that nobody waits for, a thousand to a statement and a transaction: the most that the server takes. */
final class BatchInserts implements AutoCloseable {

    static final int ROWS = 1_000;

    private static final long MICROS_PER_MILLI = 1_000;

    private static final String SQL = "insert into event " + PlainTable.COLUMNS + """
             select timestamptz 'epoch' + micros * interval '1 microsecond', 0, 2, 1, id, subject, 'order.note-added',
                    payload, metadata
             from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bytea[], ?::bytea[])
                  as e(id, subject, micros, payload, metadata)""";

    private final PlainTable table;
    private final BlockingQueue<Connection> connections;

    BatchInserts(Database database, int writers) throws SQLException {
        table = PlainTable.create(database);
        connections = new ArrayBlockingQueue<>(writers);
        for (int writer = 0; writer < writers; writer++) {
            connections.add(database.connect());
        }
    }

    /** Writes on all connections at once; operations are rows, latencies are those of a batch. */
    Outcome run(Duration length) throws Exception {
        Outcome batches = ClosedLoop.run(connections.remainingCapacity() + connections.size(), length, this::insert);
        return new Outcome(batches.operations() * ROWS, batches.elapsed(), batches.latencies());
    }

    private void insert() throws SQLException, InterruptedException {
        Connection connection = connections.take();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            List<String> ids = new ArrayList<>(ROWS);
            for (int row = 0; row < ROWS; row++) {
                ids.add(NoteEvents.freshId());
            }
            Long[] micros = new Long[ROWS];
            Arrays.fill(micros, Instant.now().toEpochMilli() * MICROS_PER_MILLI);
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", ids.stream().map(UUID::fromString).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", ids.stream().map(NoteEvents::subject).toArray()));
            statement.setArray(3, connection.createArrayOf("int8", micros));
            statement.setArray(4, connection.createArrayOf("bytea", repeated(table.payload())));
            statement.setArray(5, connection.createArrayOf("bytea", repeated(table.metadata())));
            var _ = statement.executeUpdate();
        } finally {
            connections.put(connection);
        }
    }

    private static byte[][] repeated(byte[] content) {
        byte[][] rows = new byte[ROWS][];
        Arrays.fill(rows, content);
        return rows;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
