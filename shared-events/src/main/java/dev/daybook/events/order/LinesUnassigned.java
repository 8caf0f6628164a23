package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;

/** A fulfilment is no longer to send these pieces. */
@EventType(name = "order.lines-unassigned")
public record LinesUnassigned(String orderId, String fulfilmentId, List<LineQuantity> lines) implements OrderGoods {

    public LinesUnassigned {
        lines = List.copyOf(lines);
    }

    @Override
    public int pieces() {
        return lines.stream().mapToInt(LineQuantity::quantity).sum();
    }
}
