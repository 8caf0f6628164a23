package dev.daybook.command.payment.domain;

import dev.daybook.events.payment.PaymentMethod;
import java.util.Optional;

/**
 * Set out to pay for an order.
 *
 * @param amountMinor what is to be paid, in minor units, above 0
 * @param currency ISO 4217 code, the order's
 * @param token what the gateway calls the payer's card; absent: recorded by hand
 * @param renews the payment whose hold this one is to take over before it runs out
 */
public record InitiatePayment(
        String paymentId,
        String orderId,
        long amountMinor,
        String currency,
        PaymentMethod method,
        Optional<String> token,
        Optional<String> renews)
        implements PaymentCommand {}
