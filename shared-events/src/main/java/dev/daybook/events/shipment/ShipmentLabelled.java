package dev.daybook.events.shipment;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * A carrier gave the parcel a number.
 *
 * @param trackingUrl where the customer can follow it
 */
@EventType(name = "shipment.labelled")
public record ShipmentLabelled(String shipmentId, String carrier, String trackingNumber, Optional<String> trackingUrl)
        implements ShipmentEvent {}
