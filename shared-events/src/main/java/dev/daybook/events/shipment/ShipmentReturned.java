package dev.daybook.events.shipment;

import dev.daybook.events.EventType;

/** The parcel is back in the house. */
@EventType(name = "shipment.returned-to-sender")
public record ShipmentReturned(String shipmentId) implements ShipmentEvent {}
