package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * A customer ordered; the order is open.
 *
 * @param policies absent: the request said everything itself
 * @param exchangeFor absent: it is no exchange
 */
@EventType(name = "order.placed")
public record OrderPlaced(
        String orderId,
        String number,
        OrderContent content,
        Optional<PlacingPolicies> policies,
        Optional<ExchangedReturn> exchangeFor)
        implements OrderEvent {

    /** An order that no policy put anything into, and that is no exchange. */
    public OrderPlaced(String orderId, String number, OrderContent content) {
        this(orderId, number, content, Optional.empty(), Optional.empty());
    }
}
