package dev.daybook.query.orderexplanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Why an order is as it is, on the wire.
 *
 * @param appends the newest first
 * @param truncated whether there is more than is told
 */
record OrderExplanationResponse(
        String id, long version, List<Status> state, List<Entry> appends, boolean truncated, Actions actions) {

    static OrderExplanationResponse of(String id, OrderStory.Told told, Actions actions) {
        return new OrderExplanationResponse(
                id,
                told.version(),
                told.statuses().stream().map(Status::of).toList(),
                Append.of(told.events()).stream().map(Entry::of).toList(),
                told.truncated(),
                actions);
    }

    /** A status of the order, and the event that made it so. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Status(
            String field,
            JsonNode value,
            Event since,
            String appendId,
            Instant occurredAt,
            String actor,
            Optional<Reason> reason) {

        static Status of(StatusFold.Status status) {
            Envelope envelope = status.since().envelope();
            return new Status(
                    status.field(),
                    status.value(),
                    Event.of(envelope),
                    envelope.context().appendId(),
                    envelope.occurredAt(),
                    envelope.context().actor(),
                    status.since().reason());
        }
    }

    /** What one command led to: who, why and when. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            String appendId,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            Optional<String> onBehalfOf,
            Optional<Reason> reason,
            String correlationId,
            String causationId,
            Optional<Cause> causedBy,
            List<Event> events) {

        static Entry of(Append append) {
            Envelope first = append.first().envelope();
            Envelope.Context context = first.context();
            return new Entry(
                    context.appendId(),
                    first.occurredAt(),
                    first.recordedAt(),
                    context.actor(),
                    context.onBehalfOf(),
                    append.events().stream()
                            .flatMap(event -> event.reason().stream())
                            .findFirst(),
                    context.correlationId(),
                    context.causationId(),
                    append.causedBy().map(Cause::of),
                    append.events().stream()
                            .map(Happened::envelope)
                            .map(Event::of)
                            .toList());
        }
    }

    /** The event that a command followed from, and the append that it lies in. */
    record Cause(String eventId, String type, String appendId) {

        static Cause of(Happened event) {
            Envelope envelope = event.envelope();
            return new Cause(envelope.id(), envelope.type(), envelope.context().appendId());
        }
    }

    /** Which event. */
    record Event(String eventId, String type, int revision, String subject, long version, long position) {

        static Event of(Envelope envelope) {
            return new Event(
                    envelope.id(),
                    envelope.type(),
                    envelope.revision(),
                    envelope.subject().toString(),
                    envelope.version(),
                    envelope.position());
        }
    }

    /**
     * What may be done to it.
     *
     * @param available whether the command side has said so; where it has not, nothing else is told
     * @param version of the order that was judged
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Actions(boolean available, Optional<Long> version, List<String> allowed, List<Refused> refused) {

        static Actions unavailable() {
            return new Actions(false, Optional.empty(), List.of(), List.of());
        }
    }

    /**
     * What is refused, and why.
     *
     * @param wouldNeed what would have to be otherwise about the order, as the command side says it
     */
    record Refused(String action, String code, String message, List<JsonNode> wouldNeed) {}
}
