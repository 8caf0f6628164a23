package dev.daybook.events.order;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;
import java.util.List;

/** The pieces of a parcel that did not arrive are not sent again, so nothing is owed for them. */
@EventType(name = "order.lines-credited")
public record LinesCredited(String orderId, String shipmentId, String currency, List<LineCredit> lines, Reason reason)
        implements OrderEvent {

    public LinesCredited {
        lines = List.copyOf(lines);
    }
}
