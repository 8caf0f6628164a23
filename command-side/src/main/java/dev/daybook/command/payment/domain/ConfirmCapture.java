package dev.daybook.command.payment.domain;

/** Tell that the money asked for came in. */
public record ConfirmCapture(String paymentId, String captureId) implements PaymentCommand {}
