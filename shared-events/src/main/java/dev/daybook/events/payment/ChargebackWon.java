package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/** The bank left the claimed money with the shop. */
@EventType(name = "payment.chargeback-won")
public record ChargebackWon(String paymentId, String chargebackId) implements PaymentEvent {}
