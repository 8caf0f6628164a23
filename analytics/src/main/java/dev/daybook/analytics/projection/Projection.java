package dev.daybook.analytics.projection;

import dev.daybook.events.wire.EventLine;

/**
 * What an analyst asks of history: rows that are folded from its events, one after the other in the order in which they were
 * stored. A class with a constructor without arguments; whatever it remembers must lie in its rows, since only they are kept
 * between two runs.
 */
@FunctionalInterface
public interface Projection {

    /**
     * Takes the next event.
     *
     * @param event its record, for instance {@code OrderPlaced}
     * @param line who, when and where
     */
    void on(Object event, EventLine line, Rows rows);
}
