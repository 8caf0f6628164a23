package dev.daybook.command.order.domain;

import dev.daybook.events.order.OrderContent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Which orders somebody looks at before anything else happens to them, and what becomes of those that nobody looks at.
 *
 * @param version recorded with each hold that the policy leads to
 * @param holdFromMinor by ISO 4217 currency: an order that comes to at least so much, in minor units, is held
 * @param reviewTime so long a hold of kind FRAUD may last
 */
public record FraudPolicy(int version, Map<String, Long> holdFromMinor, Duration reviewTime, WhenOverdue whenOverdue) {

    /** What becomes of an order that was not reviewed in time. */
    public enum WhenOverdue {
        CANCEL,
        RELEASE
    }

    public FraudPolicy {
        holdFromMinor = Map.copyOf(holdFromMinor);
    }

    /** Nobody is suspected. */
    static FraudPolicy none() {
        return new FraudPolicy(0, Map.of(), Duration.ZERO, WhenOverdue.RELEASE);
    }

    boolean suspects(OrderContent content) {
        Long from = holdFromMinor.get(content.currency());
        return from != null && content.totalMinor() >= from;
    }

    /** Until when a review that is due from now on is to be done. */
    public Deadline deadline(Instant now) {
        return new Deadline(now.plus(reviewTime), version);
    }
}
