package dev.daybook.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.Envelope;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EventLine;
import dev.daybook.events.wire.EventMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down what has happened, as a server tells of it. */
final class Chronicle {

    private static final JsonMapper JSON = EventMapper.create();

    private final List<EventLine> lines = new ArrayList<>();
    private final Map<Subject, Long> versions = new HashMap<>();
    private int appends;

    List<EventLine> lines() {
        return List.copyOf(lines);
    }

    /** What is written from now on belongs to one command. */
    void begin() {
        appends++;
    }

    /** One more event, and what is known of it. */
    Envelope write(Subject subject, Object event, Instant now, Optional<Reason> reason) {
        EventType type = EventCatalog.typeOf(event.getClass());
        long version = versions.merge(subject, 0L, (known, _) -> known + 1);
        try {
            EventLine line = new EventLine(
                    lines.size() + 1L,
                    "e-" + lines.size(),
                    type.name(),
                    type.revision(),
                    subject.stream(),
                    subject.toString(),
                    version,
                    now,
                    now,
                    "staff/s-1",
                    Optional.empty(),
                    "c-1",
                    "c-1",
                    "a-" + appends,
                    reason,
                    JSON.writeValueAsString(event));
            lines.add(line);
            return envelope(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Envelope envelope(EventLine line) {
        return new Envelope(
                line.id(),
                line.type(),
                line.revision(),
                Subject.parse(line.subject()),
                line.version(),
                line.position(),
                new Envelope.Context(
                        Subject.parse(line.subject()).tenant(),
                        line.appendId(),
                        "c-1",
                        "c-1",
                        line.actor(),
                        Optional.empty(),
                        line.reason(),
                        Optional.empty(),
                        Optional.empty(),
                        line.occurredAt()),
                line.recordedAt());
    }
}
