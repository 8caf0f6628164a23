package dev.daybook.query.orderexplanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one command led to.
 *
 * @param events in order, at least one
 * @param causedBy the event that the command followed from; absent: a request, or what is not told here
 */
record Append(List<Happened> events, Optional<Happened> causedBy) {

    /** All of them, the newest first. */
    static List<Append> of(List<Happened> events) {
        Map<String, List<Happened>> byAppendId = new LinkedHashMap<>();
        events.forEach(event -> byAppendId
                .computeIfAbsent(event.envelope().context().appendId(), _ -> new ArrayList<>())
                .add(event));
        Map<String, Happened> byId = events.stream()
                .collect(Collectors.toMap(event -> event.envelope().id(), event -> event));
        return List.copyOf(byAppendId.values()).reversed().stream()
                .map(together -> new Append(together, cause(together.getFirst(), byId)))
                .toList();
    }

    private static Optional<Happened> cause(Happened event, Map<String, Happened> byId) {
        return Optional.ofNullable(byId.get(event.envelope().context().causationId()));
    }

    Happened first() {
        return events.getFirst();
    }
}
