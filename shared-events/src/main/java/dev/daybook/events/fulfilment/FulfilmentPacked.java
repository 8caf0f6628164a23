package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;
import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * Pieces went into a parcel.
 *
 * @param lines one part of each line, at least one
 */
@EventType(name = "fulfilment.packed")
public record FulfilmentPacked(String fulfilmentId, String shipmentId, List<LineQuantity> lines)
        implements FulfilmentEvent {}
