package dev.daybook.query.eventsearch;

import dev.daybook.events.wire.EventLine;
import dev.daybook.query.eventsearch.CorrelationResponse.Append;
import dev.daybook.query.eventsearch.CorrelationResponse.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What led to what among the events of one conversation. */
final class CausationTree {

    /** Answers nest four times as deep as what led to what; JSON may nest 500 deep. */
    private static final int DEEPEST = 100;

    private static final String NO_EVENT = "";

    private final Map<String, EventLine> byId;

    /** What was appended because of a message; under {@link #NO_EVENT} what no event before it led to. */
    private final Map<String, List<List<EventLine>>> byCause = new LinkedHashMap<>();

    private int told;

    private CausationTree(List<EventLine> events) {
        byId = events.stream().collect(Collectors.toMap(EventLine::id, Function.identity()));
        events.stream()
                .collect(Collectors.groupingBy(EventLine::appendId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(together -> byCause.computeIfAbsent(cause(together.getFirst()), _ -> new ArrayList<>())
                        .add(together));
    }

    /** Only an earlier event can have led to one: so nothing leads to itself, whatever callers say of the cause. */
    private String cause(EventLine event) {
        EventLine cause = byId.get(event.causationId());
        return cause != null && cause.position() < event.position() ? cause.id() : NO_EVENT;
    }

    /**
     * The tree of these events.
     *
     * @param events of one conversation, in order of position, at least one
     * @param more whether the conversation has further ones
     */
    static CorrelationResponse of(List<EventLine> events, boolean more) {
        CausationTree tree = new CausationTree(events);
        List<Append> roots = tree.ledTo(NO_EVENT, DEEPEST);
        List<Instant> times =
                events.stream().map(EventLine::occurredAt).sorted().toList();
        return new CorrelationResponse(
                events.getFirst().correlationId(),
                tree.told,
                more || tree.told < events.size(),
                times.getFirst(),
                times.getLast(),
                roots);
    }

    private List<Append> ledTo(String cause, int depth) {
        return depth == 0
                ? List.of()
                : byCause.getOrDefault(cause, List.of()).stream()
                        .map(together -> append(together, depth))
                        .toList();
    }

    private Append append(List<EventLine> together, int depth) {
        told += together.size();
        return Append.of(
                together,
                together.stream()
                        .map(event -> Event.of(event, ledTo(event.id(), depth - 1)))
                        .toList());
    }
}
