package dev.daybook.query.orderdetails;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.query.standing.StatedReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changed of an order between two moments, on the wire. */
record OrderDiffResponse(String id, Point from, Point to, List<Change> changes) {

    static OrderDiffResponse of(OrderPast.Step from, OrderPast.Step to, List<OrderDiff.Change> changes) {
        return new OrderDiffResponse(
                from.order().orderId(),
                Point.of(from.envelope()),
                Point.of(to.envelope()),
                changes.stream().map(Change::of).toList());
    }

    /** An event, right after which an order is looked at. */
    record Point(long version, Instant occurredAt, Instant recordedAt) {

        static Point of(Envelope envelope) {
            return new Point(envelope.version(), envelope.occurredAt(), envelope.recordedAt());
        }
    }

    /**
     * One field.
     *
     * @param before absent: there was none
     * @param after absent: there is none any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<Cause> causes) {

        static Change of(OrderDiff.Change change) {
            return new Change(
                    change.field(),
                    change.before(),
                    change.after(),
                    change.steps().stream().map(Cause::of).toList());
        }
    }

    /** The event that changed it: who, why and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cause(
            long version,
            String eventId,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable Reason reason,
            String appendId,
            String correlationId) {

        static Cause of(OrderPast.Step step) {
            Envelope envelope = step.envelope();
            Envelope.Context context = envelope.context();
            return new Cause(
                    envelope.version(),
                    envelope.id(),
                    envelope.type(),
                    envelope.occurredAt(),
                    envelope.recordedAt(),
                    context.actor(),
                    context.onBehalfOf().orElse(null),
                    StatedReason.of(step.event(), context).orElse(null),
                    context.appendId(),
                    context.correlationId());
        }
    }
}
