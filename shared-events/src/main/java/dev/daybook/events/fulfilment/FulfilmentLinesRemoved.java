package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * Pieces that are in no parcel are not to be sent from here.
 *
 * @param lines one part of each line, at least one
 */
@EventType(name = "fulfilment.lines-removed")
public record FulfilmentLinesRemoved(String fulfilmentId, List<LineQuantity> lines, Reason reason)
        implements FulfilmentEvent {}
