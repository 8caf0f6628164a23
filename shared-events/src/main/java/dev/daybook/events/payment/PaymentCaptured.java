package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/**
 * Held money came in.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 */
@EventType(name = "payment.captured")
public record PaymentCaptured(String paymentId, String captureId, long amountMinor) implements PaymentEvent {}
