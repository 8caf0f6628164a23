package dev.daybook.events.returns;

/** What becomes of a piece that came back. */
public enum InspectionVerdict {
    /** Credited, and good enough to be sold again. */
    ACCEPTED,
    /** Not credited: it goes back to the customer. */
    REJECTED,
    /** Credited, and not to be sold again. */
    WRITTEN_OFF
}
