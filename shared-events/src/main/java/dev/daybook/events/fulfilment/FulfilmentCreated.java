package dev.daybook.events.fulfilment;

import dev.daybook.events.EventType;
import dev.daybook.events.order.LineQuantity;
import java.util.List;

/**
 * A location is to send pieces of an order.
 *
 * @param lines one part of each line, at least one
 */
@EventType(name = "fulfilment.created")
public record FulfilmentCreated(String fulfilmentId, String orderId, String location, List<LineQuantity> lines)
        implements FulfilmentEvent {}
