package dev.daybook.command.payment.domain;

/**
 * Take note of what was paid for an order where it is taken over from.
 *
 * @param amountMinor what came in there, in minor units, above 0
 * @param currency ISO 4217 code, the order's
 * @param source the other system
 */
public record ImportPayment(String paymentId, String orderId, long amountMinor, String currency, String source)
        implements PaymentCommand {}
