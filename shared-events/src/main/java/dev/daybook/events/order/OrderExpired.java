package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.List;

/** Nobody confirmed the order while its pieces were reserved; {@code creditMinor} is what it would have come to. */
@EventType(name = "order.expired")
public record OrderExpired(String orderId, String currency, List<LineCredit> lines, long creditMinor)
        implements OrderEvent {

    public OrderExpired {
        lines = List.copyOf(lines);
    }
}
