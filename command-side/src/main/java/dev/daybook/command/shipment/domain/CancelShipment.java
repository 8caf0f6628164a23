package dev.daybook.command.shipment.domain;

import dev.daybook.events.Reason;

/** Undo the parcel before it leaves. */
public record CancelShipment(String shipmentId, Reason reason) implements ShipmentCommand {}
