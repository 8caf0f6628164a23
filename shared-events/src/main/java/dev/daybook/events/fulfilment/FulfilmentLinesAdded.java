package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;
import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * The location is to send more pieces.
 *
 * @param lines one part of each line, at least one
 */
@EventType(name = "fulfilment.lines-added")
public record FulfilmentLinesAdded(String fulfilmentId, List<LineQuantity> lines) implements FulfilmentEvent {}
