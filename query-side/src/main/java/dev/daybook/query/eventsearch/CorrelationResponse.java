package dev.daybook.query.eventsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.Reason;
import dev.daybook.events.wire.EventLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation on the wire: what was appended for one first request, and what each of its events led to.
 *
 * @param events how many are told
 * @param truncated whether there are more than are told, or deeper ones
 * @param firstOccurredAt of all that are told
 * @param lastOccurredAt of all that are told
 * @param appends which no event of this conversation led to
 */
record CorrelationResponse(
        String correlationId,
        int events,
        boolean truncated,
        Instant firstOccurredAt,
        Instant lastOccurredAt,
        List<Append> appends) {

    /**
     * What one command has appended.
     *
     * @param causationId the message that led to the command: an event, or the command itself where none did
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Append(
            String appendId,
            String causationId,
            String actor,
            Optional<String> onBehalfOf,
            Optional<Reason> reason,
            Instant occurredAt,
            Instant recordedAt,
            List<Event> events) {

        static Append of(List<EventLine> together, List<Event> events) {
            EventLine first = together.getFirst();
            return new Append(
                    first.appendId(),
                    first.causationId(),
                    first.actor(),
                    first.onBehalfOf(),
                    first.reason(),
                    first.occurredAt(),
                    first.recordedAt(),
                    events);
        }
    }

    /**
     * One event; {@code /v1/events/{position}} tells all of it.
     *
     * @param ledTo what was appended because of it
     */
    record Event(long position, String id, String type, String subject, long version, List<Append> ledTo) {

        static Event of(EventLine event, List<Append> ledTo) {
            return new Event(event.position(), event.id(), event.type(), event.subject(), event.version(), ledTo);
        }
    }
}
