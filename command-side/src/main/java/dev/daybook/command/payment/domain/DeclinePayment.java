package dev.daybook.command.payment.domain;

/**
 * Tell that the payment was refused.
 *
 * @param code a stable word to count by
 * @param message in the words of the one who refused; may be empty
 */
public record DeclinePayment(String paymentId, String code, String message) implements PaymentCommand {}
