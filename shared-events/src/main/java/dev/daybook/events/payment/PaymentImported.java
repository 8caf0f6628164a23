package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/**
 * An order that was taken over had been paid for where it came from; nothing is left to be done for it.
 *
 * @param amountMinor what came in there, in minor units, above 0
 * @param currency ISO 4217 code, the order's
 * @param source the other system
 */
@EventType(name = "payment.imported")
public record PaymentImported(String paymentId, String orderId, long amountMinor, String currency, String source)
        implements PaymentEvent {}
