package dev.daybook.query.orderexplanation;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.standing.StatedReason;
import java.util.Comparator;
import java.util.Optional;

/** One event of the order, or of something that belongs to it. */
record Happened(Envelope envelope, Object event) {

    /** By position; on Axon Server, which tells none, by the clock of the store. */
    static final Comparator<Happened> IN_ORDER = Comparator.<Happened>comparingLong(
                    happened -> happened.envelope().position())
            .thenComparing(happened -> happened.envelope().recordedAt())
            .thenComparingLong(happened -> happened.envelope().version());

    /** Why, as somebody has said. */
    Optional<Reason> reason() {
        return event instanceof OrderEvent ofOrder
                ? StatedReason.of(ofOrder, envelope.context())
                : envelope.context().reason();
    }
}
