package dev.daybook.events.order;

/** Why a parcel did not arrive. */
public enum UndeliveredCause {
    LOST,
    RETURNED_TO_SENDER
}
