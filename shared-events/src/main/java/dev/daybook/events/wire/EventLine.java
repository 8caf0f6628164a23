package dev.daybook.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.events.Envelope;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.Reason;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;

/**
 * One event as the outside is told of it: an element of a page, the data of a server-sent event, a line of an export. Always of
 * the newest revision of its type.
 *
 * @param position place in the whole store, from 1
 * @param id the event's own id
 * @param type stored name
 * @param stream kind of stream, for instance {@code order}
 * @param subject its stream
 * @param version place in the stream, from 0
 * @param causationId the message that led to it
 * @param appendId what was appended together with it has the same one
 * @param data JSON as the schema of its type and revision says; where personal values are hidden, a text of stars may stand in
 *     place of anything
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EventLine(
        long position,
        String id,
        String type,
        int revision,
        String stream,
        String subject,
        long version,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        Optional<String> onBehalfOf,
        String correlationId,
        String causationId,
        String appendId,
        Optional<Reason> reason,
        @JsonRawValue String data) {

    private static final JsonMapper JSON = EventMapper.create();
    private static final String MASK = "***";
    private static final String DATA = "data";

    /** As it was stored. */
    public static EventLine whole(EventMessage<?> message) {
        Envelope envelope = EnvelopeMetaData.envelopeOf(message);
        return of(envelope, envelope.context().reason(), payload(message));
    }

    /** Without what is personal; what people write freely is. */
    public static EventLine masked(EventMessage<?> message) {
        Envelope envelope = EnvelopeMetaData.envelopeOf(message);
        return of(
                envelope,
                envelope.context().reason().map(reason -> new Reason(reason.code(), MASK)),
                PersonalDataMask.mask(message.getPayloadType(), payload(message)));
    }

    private static JsonNode payload(EventMessage<?> message) {
        return JSON.valueToTree(message.getPayload());
    }

    private static EventLine of(Envelope envelope, Optional<Reason> reason, JsonNode data) {
        Envelope.Context context = envelope.context();
        return new EventLine(
                envelope.position(),
                envelope.id(),
                envelope.type(),
                envelope.revision(),
                envelope.subject().stream(),
                envelope.subject().toString(),
                envelope.version(),
                envelope.occurredAt(),
                envelope.recordedAt(),
                context.actor(),
                context.onBehalfOf(),
                context.correlationId(),
                context.causationId(),
                context.appendId(),
                reason,
                data.toString());
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static EventLine read(String json) {
        try {
            if (!(JSON.readTree(json) instanceof ObjectNode line)) {
                throw new IllegalArgumentException("no line of an event: " + json);
            }
            return JSON.treeToValue(line.put(DATA, line.path(DATA).toString()), EventLine.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("no line of an event: " + json, unreadable);
        }
    }

    /**
     * The payload as its record; stars stand for what is hidden.
     *
     * @throws UnknownEventException when this build does not know its type, or in another revision only
     * @throws IllegalArgumentException when it is not as its record says
     */
    public Object event() {
        Class<?> known = EventCatalog.find(type)
                .filter(record -> EventCatalog.typeOf(record).revision() == revision)
                .orElseThrow(() -> new UnknownEventException(
                        "this build does not know the event " + type + " in revision " + revision));
        try {
            return JSON.readValue(data, known);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(type + " at " + position + " is not as its schema says", unreadable);
        }
    }

    /** This as one line of JSON, without the end of line. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
