package dev.daybook.store.tail;

import dev.daybook.store.StoredEvent;
import java.util.List;

/** Where a feed reads events that nobody in this process told it of. Positions are gapless, from 1. */
public interface EventSource {

    /** The next events after a position, in order, a bounded number of them; empty at the end. */
    List<StoredEvent> page(long after);

    /** Begins to look for news; fails with a runtime exception while the store is away. */
    Watch watch();

    /** One session with the store. It belongs to one thread; what fails ends it. */
    interface Watch extends AutoCloseable {

        /** The position of the newest event. */
        long newest();

        /** The next events after a position, as {@link EventSource#page}. */
        List<StoredEvent> page(long after);

        /** Returns when there may be something new, at the latest after so many milliseconds. */
        void await(int millis);

        @Override
        void close();
    }
}
