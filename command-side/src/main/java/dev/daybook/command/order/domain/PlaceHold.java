package dev.daybook.command.order.domain;

import dev.daybook.events.order.HoldKind;
import java.util.Optional;

/**
 * Stop the order until this hold is released.
 *
 * @param review by when somebody is to decide about it; absent: it may last
 */
public record PlaceHold(String orderId, String holdId, HoldKind kind, Optional<Deadline> review)
        implements OrderCommand {

    public PlaceHold(String orderId, String holdId, HoldKind kind) {
        this(orderId, holdId, kind, Optional.empty());
    }

    /** The same with a deadline. */
    public PlaceHold by(Deadline known) {
        return new PlaceHold(orderId, holdId, kind, Optional.of(known));
    }
}
