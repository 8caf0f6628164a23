package dev.daybook.store.search;

import dev.daybook.store.StoreConnections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the index of events behind the appends, over a connection of its own. Every process may have one; one of them at a
 * time fills, and where that one ends, another goes on.
 */
public final class EventIndexer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventIndexer.class);
    private static final int BATCH_EVENTS = 5_000;
    private static final long POLL_NANOS = Duration.ofMillis(200).toNanos();
    private static final long LOST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    private static final String FILL = "select reached, head from fill_event_index(" + BATCH_EVENTS + ")";

    /** What a crash takes of the index is filled again. */
    private static final String WAIT_FOR_NO_DISK = "set synchronous_commit = off";

    private final StoreConnections connections;
    private final Thread thread =
            Thread.ofPlatform().name("event-indexer").daemon().unstarted(this::run);
    private volatile IndexProgress progress = new IndexProgress(0, 0);
    private volatile boolean closing;

    public EventIndexer(StoreConnections connections) {
        this.connections = connections;
    }

    /** Begins to fill; the tables must be there. */
    public void start() {
        thread.start();
    }

    /** How far it was at the last look, a moment ago. */
    public IndexProgress progress() {
        return progress;
    }

    private void run() {
        while (!closing) {
            try (Connection connection = connections.open();
                    Statement statement = connection.createStatement()) {
                var _ = statement.execute(WAIT_FOR_NO_DISK);
                while (!closing) {
                    rest(follow(statement));
                }
            } catch (SQLException failure) {
                LOG.warn("cannot fill the index of events, trying again: {}", failure.toString());
                rest(LOST_NANOS);
            }
        }
    }

    /** Fills one batch and tells how long to rest: as long as it took while there is more, so that others come first. */
    private long follow(Statement statement) throws SQLException {
        long began = System.nanoTime();
        progress = fill(statement);
        return progress.lag() < BATCH_EVENTS ? POLL_NANOS : System.nanoTime() - began;
    }

    /** Takes the next batch in. */
    static IndexProgress fill(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(FILL)) {
            return row.next() ? new IndexProgress(row.getLong(1), row.getLong(2)) : new IndexProgress(0, 0);
        }
    }

    private void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    /** Ends after the batch that is being filled. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            var _ = thread.join(STOP_PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
