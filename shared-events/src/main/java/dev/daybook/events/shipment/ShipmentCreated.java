package dev.daybook.events.shipment;

import dev.daybook.events.EventType;
import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * A parcel was packed.
 *
 * @param lines one part of each line, at least one
 */
@EventType(name = "shipment.created")
public record ShipmentCreated(
        String shipmentId, String orderId, String fulfilmentId, String location, List<LineQuantity> lines)
        implements ShipmentEvent {}
