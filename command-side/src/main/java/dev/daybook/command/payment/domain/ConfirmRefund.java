package dev.daybook.command.payment.domain;

/** Tell that the money went back to the payer. */
public record ConfirmRefund(String paymentId, String refundId) implements PaymentCommand {}
