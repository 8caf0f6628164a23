package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;

/** A parcel with these pieces has left the house. */
@EventType(name = "order.lines-shipped")
public record LinesShipped(String orderId, String fulfilmentId, String shipmentId, List<LineQuantity> lines)
        implements OrderGoods {

    public LinesShipped {
        lines = List.copyOf(lines);
    }

    @Override
    public int pieces() {
        return lines.stream().mapToInt(LineQuantity::quantity).sum();
    }
}
