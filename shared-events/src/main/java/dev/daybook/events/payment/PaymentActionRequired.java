package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/**
 * The payer has to do something before the payment can go on.
 *
 * @param gatewayReference what the gateway calls the payment
 * @param actionUrl where the payer does it
 */
@EventType(name = "payment.action-required")
public record PaymentActionRequired(String paymentId, String gatewayReference, String actionUrl)
        implements PaymentEvent {}
