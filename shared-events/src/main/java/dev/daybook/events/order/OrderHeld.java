package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * The order goes no further until this hold is released.
 *
 * @param review absent: it may last as long as it takes
 */
@EventType(name = "order.held")
public record OrderHeld(String orderId, String holdId, HoldKind kind, Optional<HoldReview> review)
        implements OrderEvent {

    /** A hold that may last. */
    public OrderHeld(String orderId, String holdId, HoldKind kind) {
        this(orderId, holdId, kind, Optional.empty());
    }
}
