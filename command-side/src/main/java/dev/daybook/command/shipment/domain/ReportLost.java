package dev.daybook.command.shipment.domain;

/** Give the parcel up; whatever is said of it later changes nothing. */
public record ReportLost(String shipmentId) implements ShipmentCommand {}
