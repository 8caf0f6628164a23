package dev.daybook.command.order.domain;

import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import java.util.List;

/** How the shop accepts an order. */
final class Confirming {

    private Confirming() {}

    static List<OrderEvent> confirm(ConfirmOrder c, Order order) {
        return switch (order) {
            case Order.Placed(var facts)
            when facts.holds().active().isEmpty() -> List.of(new OrderConfirmed(c.orderId()));
            case Order.Placed(var facts) ->
                throw new OrderRejection.OnHold(c.orderId(), facts.holds().active());
            case Order.Confirmed _ -> List.of();
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Completed _ -> throw new OrderRejection.AlreadyCompleted(c.orderId());
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(c.orderId());
            case Order.Cancelled _ -> throw new OrderRejection.AlreadyCancelled(c.orderId());
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(c.orderId());
        };
    }
}
