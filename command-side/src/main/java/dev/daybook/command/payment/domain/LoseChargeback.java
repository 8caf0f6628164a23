package dev.daybook.command.payment.domain;

/** Tell that the bank gave the claimed money back to the payer. */
public record LoseChargeback(String paymentId, String chargebackId) implements PaymentCommand {}
