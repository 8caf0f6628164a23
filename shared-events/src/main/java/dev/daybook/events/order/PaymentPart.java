package dev.daybook.events.order;

/**
 * Money to be moved by one payment.
 *
 * @param amountMinor in minor units of the order's currency, above 0
 */
public record PaymentPart(String paymentId, long amountMinor) {}
