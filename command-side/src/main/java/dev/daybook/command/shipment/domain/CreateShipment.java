package dev.daybook.command.shipment.domain;

import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * Let a packed parcel be known; for its fulfilment alone.
 *
 * @param lines one part of each line
 */
public record CreateShipment(
        String shipmentId, String orderId, String fulfilmentId, String location, List<LineQuantity> lines)
        implements ShipmentCommand {}
