package dev.daybook.query.exports;

import dev.daybook.analytics.ExportFormat;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an export is of, and how it is made.
 *
 * @param types stored names of events; empty: all
 * @param streams kinds of streams; empty: all
 * @param from what occurred then or later
 * @param to what occurred earlier
 * @param since position behind which it begins
 * @param eventsPerSecond so many are read at most; absent: as many as can be
 */
record Selection(
        ExportFormat format,
        List<String> types,
        List<String> streams,
        Optional<Instant> from,
        Optional<Instant> to,
        long since,
        Optional<Integer> eventsPerSecond) {

    Selection {
        types = types.stream().sorted().distinct().toList();
        streams = streams.stream().sorted().distinct().toList();
    }

    /** Whether it is the same, however fast. */
    boolean isLike(Selection other) {
        return atAnyPace().equals(other.atAnyPace());
    }

    private Selection atAnyPace() {
        return new Selection(format, types, streams, from, to, since, Optional.empty());
    }

    /** Whether an event may belong to it, as far as that can be told without reading what it says. */
    boolean mayTake(StoredEvent event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (streams.isEmpty() || streams.contains(Subject.parse(event.subject()).stream()));
    }

    /** Whether what occurred at an instant belongs to it. */
    boolean takes(Instant occurredAt) {
        return from.filter(occurredAt::isBefore).isEmpty()
                && to.filter(end -> !occurredAt.isBefore(end)).isEmpty();
    }
}
