package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/**
 * Money went back to the payer.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 */
@EventType(name = "payment.refund-succeeded")
public record RefundSucceeded(String paymentId, String refundId, long amountMinor) implements PaymentEvent {}
