package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/** The bank gave the claimed money back to the payer. */
@EventType(name = "payment.chargeback-lost")
public record ChargebackLost(String paymentId, String chargebackId) implements PaymentEvent {}
