package dev.daybook.events.shipment;

import dev.daybook.events.EventType;

/** The carrier is bringing the parcel back. */
@EventType(name = "shipment.returning")
public record ShipmentReturning(String shipmentId) implements ShipmentEvent {}
