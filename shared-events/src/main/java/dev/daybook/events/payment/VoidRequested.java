package dev.daybook.events.payment;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** The held money is no longer wanted; the answer is still to come. */
@EventType(name = "payment.void-requested")
public record VoidRequested(String paymentId, Reason reason) implements PaymentEvent {}
