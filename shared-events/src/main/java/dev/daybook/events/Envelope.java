package dev.daybook.events;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of every stored event beside its payload: which, where, who, why and when.
 *
 * @param id the event's own id, a UUIDv7
 * @param type stored name, for instance {@code order.placed}
 * @param revision revision in which the event was read, after upcasting
 * @param subject the stream the event belongs to; carries the tenant
 * @param version place in the stream, from 0
 * @param position place in the whole store, gapless and in commit order, from 1
 * @param context who, why and when
 * @param recordedAt when the store took it
 */
public record Envelope(
        String id,
        String type,
        int revision,
        Subject subject,
        long version,
        long position,
        Context context,
        Instant recordedAt) {

    /** When it happened in the business; equals {@link #recordedAt} but for imports. */
    public Instant occurredAt() {
        return context.occurredAt();
    }

    /**
     * The part of the envelope that the edge supplies with a command and every event of that command shares.
     *
     * @param tenant who the event belongs to
     * @param appendId one per accepted command
     * @param correlationId one per conversation: everything that follows from one first request
     * @param causationId the message that led to this one
     * @param actor opaque subject of who acted, never an e-mail address
     * @param onBehalfOf opaque subject of the one for whom the actor acted
     * @param reason why, where the command asked for it
     * @param traceparent W3C trace context
     * @param subjectKeyId key under which the personal data of this event is encrypted; absent: in clear
     * @param occurredAt business time, to the millisecond
     */
    public record Context(
            String tenant,
            String appendId,
            String correlationId,
            String causationId,
            String actor,
            Optional<String> onBehalfOf,
            Optional<Reason> reason,
            Optional<String> traceparent,
            Optional<String> subjectKeyId,
            Instant occurredAt) {}
}
