package dev.daybook.events.order;

/** How an order is edited: a session is opened, a plan is staged, and both are confirmed or dropped. */
public sealed interface OrderEditing extends OrderEvent
        permits OrderEditStarted, OrderEditStaged, OrderEditConfirmed, OrderEditCancelled, OrderChange {}
