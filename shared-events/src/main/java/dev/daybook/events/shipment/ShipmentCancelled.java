package dev.daybook.events.shipment;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** The parcel was undone before it left the house. */
@EventType(name = "shipment.cancelled")
public record ShipmentCancelled(String shipmentId, Reason reason) implements ShipmentEvent {}
