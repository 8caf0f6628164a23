package dev.daybook.command.payment.domain;

/** How far a payment has come, for people: told from its state, never set. */
public enum PaymentStatus {
    NOT_INITIATED,
    INITIATED,
    REQUIRES_ACTION,
    DECLINED,
    AUTHORIZED,
    VOIDED,
    EXPIRED,
    PARTIALLY_CAPTURED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    /** The payer claims money back, and the bank has not decided. */
    DISPUTED,
    /** The bank left the shop all that was ever claimed back, and nothing was refunded. */
    WON,
    /** The bank gave money back to the payer. */
    LOST
}
