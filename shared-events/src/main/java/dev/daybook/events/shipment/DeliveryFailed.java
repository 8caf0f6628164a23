package dev.daybook.events.shipment;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** The carrier stood at the door in vain, or had other trouble. */
@EventType(name = "shipment.delivery-failed")
public record DeliveryFailed(String shipmentId, Reason reason) implements ShipmentEvent {}
