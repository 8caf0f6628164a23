package dev.daybook.events.order;

/** What a hold waits for. */
public enum HoldKind {
    FRAUD,
    ADDRESS,
    PAYMENT,
    STOCK,
    MANUAL
}
