package dev.daybook.store.search;

import dev.daybook.events.Subject;
import dev.daybook.events.wire.EventLine;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What events are looked for: those that fulfil every condition; what is absent is none.
 *
 * @param traits an event has one of the values of each
 * @param from it occurred then or later
 * @param to it occurred earlier
 * @param fromPosition it lies there or later
 * @param toPosition it lies there or earlier
 */
public record EventQuery(
        Map<EventTrait, List<String>> traits,
        Optional<Subject> subject,
        Optional<Instant> from,
        Optional<Instant> to,
        long fromPosition,
        long toPosition) {

    /** Every event there is. */
    public static final EventQuery ALL =
            new EventQuery(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), 1, Long.MAX_VALUE);

    public EventQuery {
        Map<EventTrait, List<String>> given = new EnumMap<>(EventTrait.class);
        traits.forEach((trait, values) -> {
            if (!values.isEmpty()) {
                given.put(trait, List.copyOf(values));
            }
        });
        traits = Collections.unmodifiableMap(given);
    }

    /** Every event that has a trait. */
    public static EventQuery of(EventTrait trait, String value) {
        return new EventQuery(
                Map.of(trait, List.of(value)),
                ALL.subject(),
                ALL.from(),
                ALL.to(),
                ALL.fromPosition(),
                ALL.toPosition());
    }

    /** Whether an event is one of them, by what it says itself. */
    public boolean matches(EventLine event) {
        return traits.entrySet().stream()
                        .allMatch(trait ->
                                trait.getValue().contains(trait.getKey().of(event)))
                && subject.map(Subject::toString)
                        .filter(wanted -> !wanted.equals(event.subject()))
                        .isEmpty()
                && from.filter(event.occurredAt()::isBefore).isEmpty()
                && to.filter(end -> !event.occurredAt().isBefore(end)).isEmpty()
                && fromPosition <= event.position()
                && event.position() <= toPosition;
    }

    /** The trait that the fewest events share, of those that are asked for. */
    Optional<EventTrait> narrowest() {
        return traits.keySet().stream().findFirst();
    }
}
