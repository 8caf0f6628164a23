package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/** The held money was let go. */
@EventType(name = "payment.voided")
public record PaymentVoided(String paymentId) implements PaymentEvent {}
