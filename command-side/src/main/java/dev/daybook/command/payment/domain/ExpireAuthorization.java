package dev.daybook.command.payment.domain;

import java.time.Instant;

/**
 * Tell that the money is no longer held.
 *
 * @param at when; not before the time that was told with the authorisation
 */
public record ExpireAuthorization(String paymentId, Instant at) implements PaymentCommand {}
