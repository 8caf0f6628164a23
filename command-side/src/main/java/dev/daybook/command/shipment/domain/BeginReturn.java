package dev.daybook.command.shipment.domain;

/** Tell that the carrier is bringing the parcel back. */
public record BeginReturn(String shipmentId) implements ShipmentCommand {}
