package dev.daybook.events.shipment;

import dev.daybook.events.EventType;
import dev.daybook.events.PersonalData;
import java.util.Optional;

/**
 * The parcel has arrived.
 *
 * @param signedBy who took it
 */
@EventType(name = "shipment.delivered")
public record ShipmentDelivered(
        String shipmentId, @PersonalData Optional<String> signedBy) implements ShipmentEvent {}
