package dev.daybook.events.order;

/** Why something that was invoiced is not owed any more. */
public enum CreditCause {
    /** Pieces came back. */
    RETURN,
    /** A parcel did not arrive, and its pieces are not sent again. */
    UNDELIVERED,
    /** A parcel did not arrive, and its pieces were called off before they were sent again. */
    CANCEL
}
