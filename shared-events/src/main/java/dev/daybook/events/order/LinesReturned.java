package dev.daybook.events.order;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import java.util.List;

/** Pieces of some lines came back and are credited; {@code returnId} names the return they came with. */
@EventType(name = "order.lines-returned")
public record LinesReturned(String orderId, String returnId, String currency, List<LineCredit> lines, Reason reason)
        implements OrderEvent {}
