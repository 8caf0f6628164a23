package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;

/** A parcel will not arrive: its pieces are to be sent again or credited. */
@EventType(name = "order.lines-undelivered")
public record LinesUndelivered(String orderId, String shipmentId, UndeliveredCause cause, List<LineQuantity> lines)
        implements OrderGoods {

    public LinesUndelivered {
        lines = List.copyOf(lines);
    }

    @Override
    public int pieces() {
        return lines.stream().mapToInt(LineQuantity::quantity).sum();
    }
}
