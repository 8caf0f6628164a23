package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.PaymentMethod;

/**
 * Set out to pay for an order.
 *
 * @param amountMinor what is to be paid, in minor units, above 0
 * @param currency ISO 4217 code, the order's
 */
public record InitiatePayment(String paymentId, String orderId, long amountMinor, String currency, PaymentMethod method)
        implements PaymentCommand {}
