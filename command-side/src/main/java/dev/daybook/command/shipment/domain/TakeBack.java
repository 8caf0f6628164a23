package dev.daybook.command.shipment.domain;

/** Tell that the parcel is back in the house. */
public record TakeBack(String shipmentId) implements ShipmentCommand {}
