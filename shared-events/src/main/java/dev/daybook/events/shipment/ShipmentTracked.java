package dev.daybook.events.shipment;

import dev.daybook.events.EventType;
import dev.daybook.events.PersonalData;
import java.util.Optional;

/**
 * The carrier told where the parcel is.
 *
 * @param description in the carrier's words; may be empty
 */
@EventType(name = "shipment.tracked")
public record ShipmentTracked(
        String shipmentId,
        TrackingStatus status,
        @PersonalData String description,
        @PersonalData Optional<String> place)
        implements ShipmentEvent {}
