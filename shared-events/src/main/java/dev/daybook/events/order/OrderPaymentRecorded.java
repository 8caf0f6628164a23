package dev.daybook.events.order;

import dev.daybook.events.EventType;

/** A payment of the order stands differently; the same append holds what happened to the payment. */
@EventType(name = "order.payment-recorded")
public record OrderPaymentRecorded(String orderId, PaymentStanding payment) implements OrderMoney {}
