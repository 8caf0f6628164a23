package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;
import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * A parcel was undone; its pieces are to be packed again.
 *
 * @param lines all that was in it
 */
@EventType(name = "fulfilment.unpacked")
public record FulfilmentUnpacked(String fulfilmentId, String shipmentId, List<LineQuantity> lines)
        implements FulfilmentEvent {}
