package dev.daybook.store;

import dev.daybook.events.Subject;
import java.util.List;
import java.util.OptionalLong;

/** Reads what lies in the store. */
public interface StoredEvents {

    /** The position of the newest event; 0 when there is none. Positions are gapless, so it is their number too. */
    long head();

    /** The newest version of a stream; empty when it has no events. */
    OptionalLong lastVersion(String subject);

    /**
     * The events of one stream from a version on, in order, at most {@code limit} of them. Axon Server does not tell the
     * positions of a stream's events; there they are 0.
     */
    List<StoredEvent> ofStream(Subject subject, long fromVersion, int limit);

    /**
     * The subjects that begin so, in their order, at most {@code limit} of them.
     *
     * @throws UnsupportedOperationException on Axon Server, which lists no streams
     */
    List<Subject> startingWith(String prefix, int limit);

    /** The next events after a position, in order, a bounded number of them; empty at the end. */
    List<StoredEvent> page(long after);

    /** Up to {@code limit} streams of a kind, spread over the whole store by the position of their first event. */
    List<Subject> sample(String stream, int limit);
}
