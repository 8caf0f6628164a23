package dev.daybook.command.shipment.domain;

import dev.daybook.events.Reason;

/** Tell that the parcel could not be handed over. */
public record FailDelivery(String shipmentId, Reason reason) implements ShipmentCommand {}
