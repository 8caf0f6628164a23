package dev.daybook.command.shipment.domain;

import java.util.Optional;

/**
 * Tell the carrier's number; another one replaces it until the parcel has left.
 *
 * @param trackingUrl where the customer can follow it
 */
public record LabelShipment(String shipmentId, String carrier, String trackingNumber, Optional<String> trackingUrl)
        implements ShipmentCommand {}
