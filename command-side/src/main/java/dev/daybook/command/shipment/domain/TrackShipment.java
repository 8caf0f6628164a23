package dev.daybook.command.shipment.domain;

import dev.daybook.events.shipment.TrackingStatus;
import java.util.Optional;

/**
 * Tell what the carrier says of the parcel's way.
 *
 * @param description in the carrier's words; may be empty
 */
public record TrackShipment(String shipmentId, TrackingStatus status, String description, Optional<String> place)
        implements ShipmentCommand {}
