package dev.daybook.analytics.folding;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a projection is, and of what.
 *
 * @param store label of the store and its epoch
 * @param source hash of the projection's file
 * @param from the first instant that counts, by {@code occurredAt}; none: all that happened before {@code to}
 * @param to the first instant that counts no more
 * @param position of the last event that it has seen
 */
public record Checkpoint(String store, String source, Optional<Instant> from, Optional<Instant> to, long position) {

    /** The same, further on. */
    public Checkpoint at(long reached) {
        return new Checkpoint(store, source, from, to, reached);
    }

    /** Whether what happened then is within the time range. */
    public boolean counts(Instant occurredAt) {
        return from.filter(occurredAt::isBefore).isEmpty()
                && to.filter(end -> !occurredAt.isBefore(end)).isEmpty();
    }

    /** What differs in this from what a run wants; empty when it can go on from here. */
    public Optional<String> obstacle(Checkpoint wanted) {
        if (!store.equals(wanted.store)) {
            return Optional.of("the rows are of the store " + store + ", not of " + wanted.store);
        }
        if (!source.equals(wanted.source)) {
            return Optional.of("the file has changed since the rows were folded");
        }
        return from.equals(wanted.from) && to.equals(wanted.to)
                ? Optional.empty()
                : Optional.of("the rows are of another time range");
    }
}
