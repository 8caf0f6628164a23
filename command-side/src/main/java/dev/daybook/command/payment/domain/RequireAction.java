package dev.daybook.command.payment.domain;

/**
 * Tell that the payer has to do something first.
 *
 * @param gatewayReference what the gateway calls the payment
 * @param actionUrl where the payer does it
 */
public record RequireAction(String paymentId, String gatewayReference, String actionUrl) implements PaymentCommand {}
