package dev.daybook.events.order;

import java.util.Optional;

/**
 * Versions of the rules that an order rests on: of those that put something into it which its request had left out, and of those that
 * looked at it.
 *
 * @param taxVersion of the rates by country; absent: no line got its tax from them
 * @param shippingVersion of the charges for shipping; absent: the order was not charged by them
 * @param fraudVersion of the limits from which on orders are held; absent: there was none for its currency
 */
public record PlacingPolicies(
        Optional<Integer> taxVersion, Optional<Integer> shippingVersion, Optional<Integer> fraudVersion) {

    /** Those of an order that nobody looked at. */
    public PlacingPolicies(Optional<Integer> taxVersion, Optional<Integer> shippingVersion) {
        this(taxVersion, shippingVersion, Optional.empty());
    }
}
