package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;

/** A parcel has arrived. */
@EventType(name = "order.lines-delivered")
public record LinesDelivered(String orderId, String shipmentId, List<LineQuantity> lines) implements OrderGoods {

    public LinesDelivered {
        lines = List.copyOf(lines);
    }

    @Override
    public int pieces() {
        return lines.stream().mapToInt(LineQuantity::quantity).sum();
    }
}
