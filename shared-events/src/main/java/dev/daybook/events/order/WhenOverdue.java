package dev.daybook.events.order;

/** What becomes of an order that was not reviewed in time. */
public enum WhenOverdue {
    CANCEL,
    RELEASE
}
