package dev.daybook.command.order.domain;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.HoldReview;
import java.util.Optional;

/**
 * Stop the order until this hold is released.
 *
 * @param review what there is to decide about it in time; absent: it may last
 */
public record PlaceHold(String orderId, String holdId, HoldKind kind, Optional<HoldReview> review)
        implements OrderCommand {

    public PlaceHold(String orderId, String holdId, HoldKind kind) {
        this(orderId, holdId, kind, Optional.empty());
    }

    /** The same, to be reviewed. */
    public PlaceHold by(HoldReview known) {
        return new PlaceHold(orderId, holdId, kind, Optional.of(known));
    }
}
