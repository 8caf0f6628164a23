package dev.daybook.events.payment;

/** What a refund follows from. */
public enum RefundCause {
    RETURN,
    GOODWILL,
    CANCEL,
    EDIT
}
