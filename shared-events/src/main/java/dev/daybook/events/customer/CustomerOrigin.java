package dev.daybook.events.customer;

import java.util.Optional;

/**
 * Where a customer was taken over from.
 *
 * @param source the other system
 * @param country where the customer buys from, as the source names it: an ISO 3166 code or a plain name
 */
public record CustomerOrigin(String source, Optional<String> country) {}
