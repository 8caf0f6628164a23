package dev.daybook.command.order.domain;

import dev.daybook.events.order.PaymentStanding;

/** Take note of how a payment of the order stands. */
public record RecordPayment(String orderId, PaymentStanding payment) implements OrderCommand {}
