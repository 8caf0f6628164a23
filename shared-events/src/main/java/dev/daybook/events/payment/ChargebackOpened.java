package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/**
 * The payer claims money back through the bank.
 *
 * @param amountMinor in minor units of the payment's currency, above 0
 */
@EventType(name = "payment.chargeback-opened")
public record ChargebackOpened(String paymentId, String chargebackId, long amountMinor) implements PaymentEvent {}
