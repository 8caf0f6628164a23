package dev.daybook.command.payment.domain;

/**
 * Tell that the money did not go back to the payer.
 *
 * @param code a stable word to count by
 */
public record FailRefund(String paymentId, String refundId, String code) implements PaymentCommand {}
