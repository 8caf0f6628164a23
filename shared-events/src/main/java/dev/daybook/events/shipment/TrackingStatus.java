package dev.daybook.events.shipment;

/** Where a parcel is on its way to the customer, as its carrier tells. */
public enum TrackingStatus {
    IN_TRANSIT,
    OUT_FOR_DELIVERY
}
