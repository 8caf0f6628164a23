package dev.daybook.events.payment;

import dev.daybook.events.EventType;
import java.time.Instant;
import java.util.Optional;

/**
 * Money is held for the payment.
 *
 * @param gatewayReference what the gateway calls the payment
 * @param amountMinor at most what was to be paid, in minor units, above 0
 * @param expiresAt from when on the money is no longer held; absent: not known
 */
@EventType(name = "payment.authorized")
public record PaymentAuthorized(
        String paymentId, String gatewayReference, long amountMinor, Optional<Instant> expiresAt)
        implements PaymentEvent {}
