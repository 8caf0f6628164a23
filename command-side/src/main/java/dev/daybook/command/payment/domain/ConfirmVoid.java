package dev.daybook.command.payment.domain;

/** Tell that the held money was let go. */
public record ConfirmVoid(String paymentId) implements PaymentCommand {}
