package dev.daybook.query.eventsearch;

import dev.daybook.events.EventCatalog;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.store.search.EventQuery;
import dev.daybook.store.search.EventTrait;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a request says which events it asks for. */
final class EventParameters {

    private static final String POSITION = "[0-9]{1,18}";

    private static final List<String> TYPES = names().toList();

    /** The first word of a type is the kind of its stream. */
    private static final List<String> STREAMS =
            names().map(type -> type.substring(0, type.indexOf('.'))).distinct().toList();

    private EventParameters() {}

    private static Stream<String> names() {
        return EventCatalog.events().stream()
                .map(event -> EventCatalog.typeOf(event).name())
                .sorted();
    }

    /** Everything that a search may ask for. */
    static EventQuery query(RequestReader reader) {
        Map<EventTrait, List<String>> traits = new EnumMap<>(EventTrait.class);
        traits.put(EventTrait.TYPE, types(reader));
        traits.put(EventTrait.STREAM, streams(reader));
        traits.put(EventTrait.ACTOR, text("actor", reader));
        traits.put(EventTrait.CORRELATION_ID, text("correlationId", reader));
        traits.put(EventTrait.CAUSATION_ID, text("causationId", reader));
        traits.put(EventTrait.APPEND_ID, text("appendId", reader));
        Optional<Instant> from = reader.instant("from");
        Optional<Instant> to = reader.instant("to");
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            reader.refuse("to", "bad-value", "must not be before from");
        }
        long fromPosition = position("fromPosition", reader).orElse(EventQuery.ALL.fromPosition());
        long toPosition = position("toPosition", reader).orElse(EventQuery.ALL.toPosition());
        if (fromPosition > toPosition) {
            reader.refuse("toPosition", "bad-value", "must not be before fromPosition");
        }
        return new EventQuery(traits, subject(reader), from, to, Math.max(1, fromPosition), toPosition);
    }

    static List<String> types(RequestReader reader) {
        return someOf("type", TYPES, reader);
    }

    static List<String> streams(RequestReader reader) {
        return someOf("stream", STREAMS, reader);
    }

    static Optional<Long> position(String name, RequestReader reader) {
        return reader.matching(name, POSITION, "a position such as 42").map(Long::valueOf);
    }

    /** The same in a path; any position when it is refused. */
    static long position(String text, String name, RequestReader reader) {
        if (text.matches(POSITION)) {
            return Long.parseLong(text);
        }
        reader.refuse(name, "bad-value", "must be a position such as 42");
        return 0;
    }

    private static List<String> someOf(String name, List<String> known, RequestReader reader) {
        List<String> given = reader.texts(name);
        if (!known.containsAll(given)) {
            reader.refuse(name, "bad-value", "must be one of " + String.join(", ", known));
        }
        return given;
    }

    private static List<String> text(String name, RequestReader reader) {
        return reader.beginning(name).stream().toList();
    }

    private static Optional<Subject> subject(RequestReader reader) {
        return reader.beginning("subject").flatMap(text -> {
            try {
                return Optional.of(Subject.parse(text));
            } catch (IllegalArgumentException _) {
                reader.refuse("subject", "bad-value", "must be a subject such as default/order/018f3c6e");
                return Optional.empty();
            }
        });
    }
}
