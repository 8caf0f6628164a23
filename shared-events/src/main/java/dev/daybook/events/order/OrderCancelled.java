package dev.daybook.events.order;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import java.util.List;

/** The whole rest of the order is off; {@code creditMinor} is what was still owed for it, adjustments included. */
@EventType(name = "order.cancelled")
public record OrderCancelled(String orderId, String currency, List<LineCredit> lines, long creditMinor, Reason reason)
        implements OrderEvent {}
