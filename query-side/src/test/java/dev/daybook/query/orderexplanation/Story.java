package dev.daybook.query.orderexplanation;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.query.Happening;
import dev.daybook.query.QuerySide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Appends events as commands do that follow from each other. */
final class Story {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final QuerySide side;
    private final Map<Subject, Long> versions = new HashMap<>();

    Story(QuerySide side) {
        this.side = side;
    }

    /** By a request; tells the ids of the events. */
    List<String> request(String actor, Object... events) {
        String appendId = "append-of-" + actor + "-" + versions;
        return append(appendId, appendId, actor, events);
    }

    /** By a process that followed an event. */
    List<String> followed(String process, String eventId, Object... events) {
        return append("append-after-" + eventId, eventId, "process/" + process, events);
    }

    private List<String> append(String appendId, String causationId, String actor, Object... events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Object event : events) {
            Subject subject = new Happening(AT, event).subject();
            messages.add(new GenericDomainEventMessage<>(
                    subject.stream(),
                    subject.toString(),
                    versions.merge(subject, 0L, (last, _) -> last + 1),
                    event,
                    EnvelopeMetaData.of(context(appendId, causationId, actor))));
        }
        side.bean(EventStorageEngine.class).appendEvents(messages);
        return messages.stream().map(DomainEventMessage::getIdentifier).toList();
    }

    private static Envelope.Context context(String appendId, String causationId, String actor) {
        return new Envelope.Context(
                "default",
                appendId,
                "conversation",
                causationId,
                actor,
                Optional.empty(),
                Optional.of(new Reason("of-" + actor, "because")),
                Optional.empty(),
                Optional.empty(),
                AT);
    }
}
