package dev.daybook.command.payment.domain;

/**
 * Tell that the payer claims money back through the bank.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 */
public record OpenChargeback(String paymentId, String chargebackId, long amountMinor) implements PaymentCommand {}
