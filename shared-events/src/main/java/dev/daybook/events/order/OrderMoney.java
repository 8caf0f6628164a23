package dev.daybook.events.order;

/** What happens to the money of an order. */
public sealed interface OrderMoney extends OrderEvent
        permits OrderPaymentRecorded, OrderPaymentRequested, OrderRefundRequested, OrderPaymentsReleased {}
