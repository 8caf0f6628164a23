package dev.daybook.command.order.domain;

import java.util.Optional;

/**
 * Decide about an order that is held for a review that nobody has made in time.
 *
 * @param policy says how
 * @param deadline for a released order to be confirmed
 */
public record EndReview(String orderId, String holdId, FraudPolicy policy, Optional<Deadline> deadline)
        implements OrderCommand {

    public EndReview(String orderId, String holdId) {
        this(orderId, holdId, FraudPolicy.none(), Optional.empty());
    }

    /** The same, decided by this policy. */
    public EndReview by(FraudPolicy known, Deadline toBeConfirmed) {
        return new EndReview(orderId, holdId, known, Optional.of(toBeConfirmed));
    }
}
