package dev.daybook.command.order.domain;

import dev.daybook.events.order.WhenOverdue;
import java.util.Optional;

/**
 * Decide about an order that is held for a review that nobody has made in time.
 *
 * @param whenOverdue as the policy said when the order was held; absent: that was not recorded, and today's policy says it
 * @param deadline for a released order to be confirmed
 */
public record EndReview(String orderId, String holdId, Optional<WhenOverdue> whenOverdue, Optional<Deadline> deadline)
        implements OrderCommand {

    public EndReview(String orderId, String holdId, Optional<WhenOverdue> whenOverdue) {
        this(orderId, holdId, whenOverdue, Optional.empty());
    }

    /** The same, with this policy of today. */
    public EndReview by(FraudPolicy known, Deadline toBeConfirmed) {
        return new EndReview(
                orderId, holdId, Optional.of(whenOverdue.orElse(known.whenOverdue())), Optional.of(toBeConfirmed));
    }
}
