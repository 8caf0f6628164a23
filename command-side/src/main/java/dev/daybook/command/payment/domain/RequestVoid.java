package dev.daybook.command.payment.domain;

import dev.daybook.events.Reason;

/** Let the held money go, all of it. */
public record RequestVoid(String paymentId, Reason reason) implements PaymentCommand {}
