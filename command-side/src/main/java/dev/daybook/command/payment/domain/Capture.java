package dev.daybook.command.payment.domain;

import java.util.Optional;

/**
 * What was asked for of the held money.
 *
 * @param amountMinor in minor units
 */
record Capture(long amountMinor, Optional<String> shipmentId) implements Movement {}
