package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;

/** The pieces of a parcel that did not arrive are to be sent again. */
@EventType(name = "order.lines-reopened")
public record LinesReopened(String orderId, String shipmentId, List<LineQuantity> lines) implements OrderGoods {

    public LinesReopened {
        lines = List.copyOf(lines);
    }

    @Override
    public int pieces() {
        return lines.stream().mapToInt(LineQuantity::quantity).sum();
    }
}
