package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/**
 * Somebody sets out to pay for an order.
 *
 * @param amountMinor what is to be paid, in minor units, above 0
 * @param currency ISO 4217 code, the order's
 */
@EventType(name = "payment.initiated")
public record PaymentInitiated(
        String paymentId, String orderId, long amountMinor, String currency, PaymentMethod method)
        implements PaymentEvent {}
