package dev.daybook.events.batch;

/** What a batch does with each of its items. */
public enum BatchKind {
    /** Cancel the order. */
    CANCEL,
    /** Place a hold on the order. */
    HOLD,
    /** Release a hold of the order. */
    RELEASE,
    /** Confirm the order. */
    CONFIRM,
    /** Take the order over from elsewhere. */
    IMPORT
}
