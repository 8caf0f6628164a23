package dev.daybook.store.tail;

import dev.daybook.store.StoreConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes that there is something new, over a connection of its own, so that no commit waits for it. One
 * announcement tells all commits that came before it; one that is lost costs the readers a poll.
 */
public final class Announcer implements AutoCloseable {

    static final String CHANNEL = "daybook_event";

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final int PAUSE_MILLIS = 5;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    /** Readers read the table, so an announcement itself need not survive a crash. */
    private static final String ANNOUNCE =
            "select set_config('synchronous_commit', 'off', true), pg_notify('" + CHANNEL + "', '')";

    private final StoreConnections connections;
    private final BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);
    private final Thread thread;
    private @Nullable Connection connection;

    /** Connects with its first announcement. */
    public Announcer(StoreConnections connections) {
        this.connections = connections;
        this.thread = Thread.ofPlatform().name("event-announcer").daemon().start(this::run);
    }

    /** There is something new; returns at once. */
    public void announce() {
        var _ = news.offer(true);
    }

    private void run() {
        try {
            while (true) {
                var _ = news.take();
                send();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            if (news.poll() != null) {
                send();
            }
            disconnect();
        }
    }

    private void send() {
        try {
            if (connection == null) {
                connection = connections.open();
            }
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery(ANNOUNCE).close();
            }
        } catch (SQLException failure) {
            LOG.debug("not announced: {}", failure.toString());
            disconnect();
        }
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // It was lost before; there is nothing left to close.
        }
        connection = null;
    }

    /** Announces what is not yet announced, and ends. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            var _ = thread.join(STOP_PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
