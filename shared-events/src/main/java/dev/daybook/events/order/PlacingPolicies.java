package dev.daybook.events.order;

import java.util.Optional;

/**
 * Versions of the rules that put something into an order which its request had left out.
 *
 * @param taxVersion of the rates by country; absent: no line got its tax from them
 * @param shippingVersion of the charges for shipping; absent: the order was not charged by them
 */
public record PlacingPolicies(Optional<Integer> taxVersion, Optional<Integer> shippingVersion) {}
