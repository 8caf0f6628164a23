package dev.daybook.events.payment;

/** How somebody pays. */
public enum PaymentMethod {
    CARD,
    /** Recorded by hand: a bank transfer, cash, a terminal of its own. */
    MANUAL
}
