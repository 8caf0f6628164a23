package dev.daybook.query.changes;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventMessage;

/** That an event was stored, and nothing of what it says. */
record Change(Subject subject, String type, long version, long position, Instant occurredAt) {

    static Change of(TrackedEventMessage<?> event) {
        Envelope envelope = EnvelopeMetaData.envelopeOf(event);
        return new Change(
                envelope.subject(), envelope.type(), envelope.version(), envelope.position(), envelope.occurredAt());
    }

    boolean isOf(String stream) {
        return subject.stream().equals(stream);
    }
}
