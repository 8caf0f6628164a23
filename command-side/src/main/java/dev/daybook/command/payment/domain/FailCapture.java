package dev.daybook.command.payment.domain;

/**
 * Tell that the money asked for did not come in.
 *
 * @param code a stable word to count by
 */
public record FailCapture(String paymentId, String captureId, String code) implements PaymentCommand {}
