package dev.daybook.events.wire;

import dev.daybook.events.Envelope;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** The envelope of an event as the metadata of Axon's messages: a flat map of texts. */
public final class EnvelopeMetaData {

    public static final String TENANT = "tenant";
    private static final String APPEND_ID = "appendId";
    private static final String CORRELATION_ID = "correlationId";
    private static final String CAUSATION_ID = "causationId";
    private static final String ACTOR = "actor";
    private static final String ON_BEHALF_OF = "onBehalfOf";
    private static final String REASON_CODE = "reasonCode";
    private static final String REASON_TEXT = "reasonText";
    private static final String TRACEPARENT = "traceparent";
    private static final String SUBJECT_KEY_ID = "subjectKeyId";
    private static final String OCCURRED_AT = "occurredAt";

    private EnvelopeMetaData() {}

    /** What the store keeps of who, why and when. */
    public static MetaData of(Envelope.Context context) {
        Map<String, String> values = new HashMap<>();
        values.put(TENANT, context.tenant());
        values.put(APPEND_ID, context.appendId());
        values.put(CORRELATION_ID, context.correlationId());
        values.put(CAUSATION_ID, context.causationId());
        values.put(ACTOR, context.actor());
        values.put(OCCURRED_AT, context.occurredAt().toString());
        context.onBehalfOf().ifPresent(subject -> values.put(ON_BEHALF_OF, subject));
        context.reason().ifPresent(reason -> {
            values.put(REASON_CODE, reason.code());
            values.put(REASON_TEXT, reason.text());
        });
        context.traceparent().ifPresent(parent -> values.put(TRACEPARENT, parent));
        context.subjectKeyId().ifPresent(key -> values.put(SUBJECT_KEY_ID, key));
        return MetaData.from(values);
    }

    /**
     * Who, why and when of a message.
     *
     * @throws IllegalArgumentException when the message carries no envelope
     */
    public static Envelope.Context contextOf(MetaData metaData) {
        return new Envelope.Context(
                required(metaData, TENANT),
                required(metaData, APPEND_ID),
                required(metaData, CORRELATION_ID),
                required(metaData, CAUSATION_ID),
                required(metaData, ACTOR),
                optional(metaData, ON_BEHALF_OF),
                optional(metaData, REASON_CODE)
                        .map(code ->
                                new Reason(code, optional(metaData, REASON_TEXT).orElse(""))),
                optional(metaData, TRACEPARENT),
                optional(metaData, SUBJECT_KEY_ID),
                Instant.parse(required(metaData, OCCURRED_AT)));
    }

    /** The whole envelope of a stored event; its position is 0 where it was not read from a tracking stream. */
    public static Envelope envelopeOf(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("no event of a stream: " + message.getIdentifier());
        }
        EventType type = EventCatalog.typeOf(message.getPayloadType());
        return new Envelope(
                event.getIdentifier(),
                type.name(),
                type.revision(),
                Subject.parse(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                positionOf(message),
                contextOf(event.getMetaData()),
                event.getTimestamp());
    }

    private static long positionOf(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }

    private static String required(MetaData metaData, String key) {
        return optional(metaData, key)
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " in the metadata of this message"));
    }

    private static Optional<String> optional(MetaData metaData, String key) {
        return Optional.ofNullable((String) metaData.get(key));
    }
}
