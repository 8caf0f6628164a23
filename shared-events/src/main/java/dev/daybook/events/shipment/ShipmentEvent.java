package dev.daybook.events.shipment;

/** Everything that can happen to one parcel. */
public sealed interface ShipmentEvent
        permits ShipmentCreated,
                ShipmentLabelled,
                ShipmentDispatched,
                ShipmentTracked,
                DeliveryFailed,
                ShipmentDelivered,
                ShipmentReturning,
                ShipmentReturned,
                ShipmentLost,
                ShipmentCancelled {

    /** The parcel's id, unique within the tenant. */
    String shipmentId();
}
