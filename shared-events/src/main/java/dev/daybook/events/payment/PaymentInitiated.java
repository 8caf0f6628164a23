package dev.daybook.events.payment;

import dev.daybook.events.EventType;
import dev.daybook.events.PersonalData;
import java.util.Optional;

/**
 * Somebody sets out to pay for an order.
 *
 * @param amountMinor what is to be paid, in minor units, above 0
 * @param currency ISO 4217 code, the order's
 * @param token what the gateway calls the payer's card; absent: recorded by hand
 * @param renews the payment whose hold this one is to take over before it runs out
 */
@EventType(name = "payment.initiated")
public record PaymentInitiated(
        String paymentId,
        String orderId,
        long amountMinor,
        String currency,
        PaymentMethod method,
        @PersonalData Optional<String> token,
        Optional<String> renews)
        implements PaymentEvent {}
