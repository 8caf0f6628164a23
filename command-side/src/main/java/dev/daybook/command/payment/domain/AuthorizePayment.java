package dev.daybook.command.payment.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Tell that money is held for the payment.
 *
 * @param gatewayReference what the gateway calls the payment
 * @param amountMinor in minor units, above 0, at most what was to be paid; absent: all of it
 * @param expiresAt from when on the money is no longer held; absent: not known
 */
public record AuthorizePayment(
        String paymentId, String gatewayReference, Optional<Long> amountMinor, Optional<Instant> expiresAt)
        implements PaymentCommand {}
