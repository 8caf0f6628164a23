package dev.daybook.events.order;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import java.util.List;

/** Pieces of some lines will not be delivered. */
@EventType(name = "order.lines-cancelled")
public record LinesCancelled(String orderId, String currency, List<LineCredit> lines, Reason reason)
        implements OrderEvent {}
