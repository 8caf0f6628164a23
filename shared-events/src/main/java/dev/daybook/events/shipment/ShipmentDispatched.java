package dev.daybook.events.shipment;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * The parcel has left the house.
 *
 * @param carrier who took it along, where that is known
 */
@EventType(name = "shipment.dispatched")
public record ShipmentDispatched(String shipmentId, Optional<String> carrier) implements ShipmentEvent {}
