package dev.daybook.store.append;

import dev.daybook.store.IdempotencyRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one command leaves behind: all of it is written in one transaction, or none.
 *
 * @param events in order; those of one stream have consecutive versions
 * @param streams the newest version that each stream is expected to have; -1: none
 * @param answer kept under the command's idempotency key
 */
public record Append(List<NewEvent> events, Map<String, Integer> streams, Optional<IdempotencyRecords.Entry> answer) {

    public Append {
        events = List.copyOf(events);
        streams = Map.copyOf(streams);
    }

    /** Events that expect their streams to end right before them. */
    public static Append of(List<NewEvent> events, Optional<IdempotencyRecords.Entry> answer) {
        return of(events, Map.of(), answer);
    }

    /** The same, and {@code others} to have these versions, unless events go on there as well. */
    public static Append of(
            List<NewEvent> events, Map<String, Integer> others, Optional<IdempotencyRecords.Entry> answer) {
        Map<String, Integer> streams = new LinkedHashMap<>();
        events.forEach(event -> streams.putIfAbsent(event.subject(), event.version() - 1));
        others.forEach(streams::putIfAbsent);
        return new Append(events, streams, answer);
    }

    /** An answer to a command that changed nothing, given at this version of its stream. */
    public static Append ofAnswer(String subject, long version, IdempotencyRecords.Entry answer) {
        return new Append(List.of(), Map.of(subject, Math.toIntExact(version)), Optional.of(answer));
    }

    /** Whether it expects something of a stream that it adds nothing to, which no unique key guards. */
    boolean expectsMoreThanItWrites() {
        Set<String> written = events.stream().map(NewEvent::subject).collect(Collectors.toSet());
        return !written.containsAll(streams.keySet());
    }

    /** How much it takes, in bytes. */
    int size() {
        int size = answer.map(entry -> entry.answer().outcome().length()).orElse(0);
        for (NewEvent event : events) {
            size += event.size();
        }
        return size;
    }
}
