package dev.daybook.command.order.domain;

import dev.daybook.events.order.HoldReview;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.WhenOverdue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which orders somebody looks at before anything else happens to them, and what becomes of those that nobody looks at.
 *
 * @param version recorded with each order that the policy looks at
 * @param holdFromMinor by ISO 4217 currency: an order that comes to at least so much, in minor units, is held
 * @param reviewTime so long a hold of kind FRAUD may last
 */
public record FraudPolicy(int version, Map<String, Long> holdFromMinor, Duration reviewTime, WhenOverdue whenOverdue) {

    public FraudPolicy {
        holdFromMinor = Map.copyOf(holdFromMinor);
    }

    /**
     * A policy as it is told.
     *
     * @param holdFrom minor units by currency, each as in {@code EUR:100000}, a currency once
     * @throws IllegalArgumentException when one of them is none
     */
    public static FraudPolicy told(int version, List<String> holdFrom, Duration reviewTime, WhenOverdue whenOverdue) {
        return new FraudPolicy(version, ToldAmounts.of(holdFrom, 2, FraudPolicy::minor), reviewTime, whenOverdue);
    }

    private static long minor(List<String> amounts) {
        return Long.parseLong(amounts.getFirst());
    }

    /** Nobody is suspected. */
    public static FraudPolicy none() {
        return new FraudPolicy(0, Map.of(), Duration.ZERO, WhenOverdue.RELEASE);
    }

    boolean suspects(OrderContent content) {
        Long from = holdFromMinor.get(content.currency());
        return from != null && content.totalMinor() >= from;
    }

    /** The version that looks at orders in this currency, if any does. */
    Optional<Integer> versionFor(String currency) {
        return holdFromMinor.containsKey(currency) ? Optional.of(version) : Optional.empty();
    }

    /** A review that is due from now on. */
    public HoldReview review(Instant now) {
        return new HoldReview(now.plus(reviewTime), version, Optional.of(whenOverdue));
    }
}
