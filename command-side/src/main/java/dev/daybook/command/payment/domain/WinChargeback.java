package dev.daybook.command.payment.domain;

/** Tell that the bank left the claimed money with the shop. */
public record WinChargeback(String paymentId, String chargebackId) implements PaymentCommand {}
