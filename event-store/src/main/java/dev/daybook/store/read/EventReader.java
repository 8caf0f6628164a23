package dev.daybook.store.read;

import dev.daybook.store.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads history forward: for replays, exports and processors that are behind. Ranges can be read in parallel. */
public final class EventReader {

    private static final int PAGE_EVENTS = 1_000;
    private static final int PAGE_BYTES = 8 * 1024 * 1024;

    private final DataSource pool;

    public EventReader(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens a cursor on a range; close it.
     *
     * @throws StoreReadException when the database is away
     */
    public EventCursor open(PositionRange range) {
        try {
            return open(pool.getConnection(), range);
        } catch (SQLException failure) {
            throw new StoreReadException(failure);
        }
    }

    private static EventCursor open(Connection connection, PositionRange range) throws SQLException {
        try {
            return new EventCursor(connection, range, true);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * Gives every event of a range to a taker, in order.
     *
     * @param mostPerSecond the taker gets no more than so many events in a second; so production is spared
     */
    public void forEach(PositionRange range, long mostPerSecond, Consumer<StoredEvent> taker) {
        long began = System.nanoTime();
        long taken = 0;
        long look = Math.clamp(mostPerSecond / 20, 1, 64);
        try (EventCursor events = open(range)) {
            while (events.hasNext()) {
                taker.accept(events.next());
                taken++;
                if (taken % look == 0) {
                    waitUntil(began + TimeUnit.SECONDS.toNanos(1) * taken / mostPerSecond);
                }
            }
        }
    }

    private static void waitUntil(long nanos) {
        long wait = nanos - System.nanoTime();
        if (wait > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while reading the store", stopped);
            }
        }
    }

    /** The next events after a position, at most a thousand and about eight megabytes of them. */
    public List<StoredEvent> page(long after) {
        try (EventCursor events = open(new PositionRange(after, after + PAGE_EVENTS))) {
            return page(events);
        }
    }

    /** The same over a connection that stays open. */
    public static List<StoredEvent> page(Connection connection, long after) throws SQLException {
        try (EventCursor events = new EventCursor(connection, new PositionRange(after, after + PAGE_EVENTS), false)) {
            return page(events);
        }
    }

    private static List<StoredEvent> page(EventCursor events) {
        List<StoredEvent> page = new ArrayList<>();
        for (int bytes = 0;
                bytes < PAGE_BYTES && events.hasNext();
                bytes += page.getLast().size()) {
            page.add(events.next());
        }
        return page;
    }
}
