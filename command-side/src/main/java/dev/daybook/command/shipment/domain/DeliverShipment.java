package dev.daybook.command.shipment.domain;

import java.util.Optional;

/**
 * Tell that the parcel has arrived.
 *
 * @param signedBy who took it
 */
public record DeliverShipment(String shipmentId, Optional<String> signedBy) implements ShipmentCommand {}
