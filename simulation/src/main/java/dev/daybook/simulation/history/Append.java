package dev.daybook.simulation.history;

import dev.daybook.events.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * All events of one command.
 *
 * @param events by position, at least one
 */
public record Append(List<RecordedEvent> events) {

    public Append {
        events = List.copyOf(events);
    }

    /** What its events share of who, why and when. */
    public Envelope first() {
        return events.getFirst().envelope();
    }

    /** When it happened in the business. */
    public Instant at() {
        return first().occurredAt();
    }

    /** Its events of one kind. */
    public <E> Stream<E> all(Class<E> kind) {
        return events.stream()
                .map(RecordedEvent::payload)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Whether it has an event of this kind. */
    public boolean has(Class<?> kind) {
        return all(kind).findAny().isPresent();
    }
}
