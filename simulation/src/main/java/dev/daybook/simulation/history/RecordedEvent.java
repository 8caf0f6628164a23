package dev.daybook.simulation.history;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EventLine;
import java.util.Optional;

/**
 * One event of the past.
 *
 * @param payload a record of the published events
 */
public record RecordedEvent(Envelope envelope, Object payload) {

    /**
     * What a line tells.
     *
     * @throws IllegalArgumentException when it is not as its schema says
     * @throws dev.daybook.events.wire.UnknownEventException when this build does not know it
     */
    static RecordedEvent of(EventLine line) {
        Subject subject = Subject.parse(line.subject());
        Envelope.Context context = new Envelope.Context(
                subject.tenant(),
                line.appendId(),
                line.correlationId(),
                line.causationId(),
                line.actor(),
                line.onBehalfOf(),
                line.reason(),
                Optional.empty(),
                Optional.empty(),
                line.occurredAt());
        Envelope envelope = new Envelope(
                line.id(),
                line.type(),
                line.revision(),
                subject,
                line.version(),
                line.position(),
                context,
                line.recordedAt());
        return new RecordedEvent(envelope, line.event());
    }
}
