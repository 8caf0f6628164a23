package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/**
 * Money that was to go back to the payer did not.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 * @param code a stable word to count by
 */
@EventType(name = "payment.refund-failed")
public record RefundFailed(String paymentId, String refundId, long amountMinor, String code) implements PaymentEvent {}
