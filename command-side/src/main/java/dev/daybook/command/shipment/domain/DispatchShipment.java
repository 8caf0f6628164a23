package dev.daybook.command.shipment.domain;

import java.util.Optional;

/**
 * Let the parcel leave the house, with a label or without.
 *
 * @param carrier who takes it along; absent: whom the label says, or nobody in particular
 */
public record DispatchShipment(String shipmentId, Optional<String> carrier) implements ShipmentCommand {}
