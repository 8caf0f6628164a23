package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/**
 * Held money that was asked for did not come in.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 * @param code a stable word to count by
 */
@EventType(name = "payment.capture-failed")
public record CaptureFailed(String paymentId, String captureId, long amountMinor, String code)
        implements PaymentEvent {}
