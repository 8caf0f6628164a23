package dev.daybook.events.shipment;

import dev.daybook.events.EventType;

/** The parcel is gone. */
@EventType(name = "shipment.lost")
public record ShipmentLost(String shipmentId) implements ShipmentEvent {}
