package dev.daybook.events.payment;

import dev.daybook.events.EventType;

/** The money is no longer held, because nobody asked for it in time. */
@EventType(name = "payment.authorization-expired")
public record AuthorizationExpired(String paymentId) implements PaymentEvent {}
