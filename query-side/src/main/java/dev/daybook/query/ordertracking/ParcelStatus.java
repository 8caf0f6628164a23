package dev.daybook.query.ordertracking;

/** Where a parcel is. */
public enum ParcelStatus {
    CREATED,
    LABELLED,
    DISPATCHED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    DELIVERY_FAILED,
    DELIVERED,
    RETURNING,
    RETURNED_TO_SENDER,
    LOST,
    CANCELLED;

    /** Whether it may still arrive. */
    boolean isExpected() {
        return switch (this) {
            case CREATED, LABELLED, DISPATCHED, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERY_FAILED -> true;
            case DELIVERED, RETURNING, RETURNED_TO_SENDER, LOST, CANCELLED -> false;
        };
    }
}
