package dev.daybook.query;

import dev.daybook.events.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Appends events of any stream as the command side would; given-steps of the tests. */
public final class History {

    private static final int EVENTS_PER_APPEND = 250;

    private final EventStorageEngine engine;
    private final Map<Subject, Long> versions = new HashMap<>();
    private Instant occurredAt = Instant.parse("2026-01-01T10:00:00Z");

    History(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** When the following events happen. */
    public History at(String instant) {
        occurredAt = Instant.parse(instant);
        return this;
    }

    /** Leaves out a version that was written otherwise. */
    public void skipVersion(String orderId) {
        var _ = nextVersion(new Subject("default", "order", orderId));
    }

    /** Appends each event by itself. */
    @SafeVarargs
    public final <E> History append(E... events) {
        for (E event : events) {
            append(List.of(new Happening(occurredAt, event)));
        }
        return this;
    }

    /** Appends many events at a time. */
    public History append(List<Happening> happenings) {
        for (int first = 0; first < happenings.size(); first += EVENTS_PER_APPEND) {
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            for (Happening next : happenings.subList(first, Math.min(first + EVENTS_PER_APPEND, happenings.size()))) {
                messages.add(next.message(nextVersion(next.subject())));
            }
            engine.appendEvents(messages);
        }
        return this;
    }

    private long nextVersion(Subject subject) {
        return versions.merge(subject, 0L, (last, _) -> last + 1);
    }
}
