package dev.daybook.command.order.domain;

import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderReservationExtended;
import java.util.List;

/** How an order is given more time by hand than it was first said. */
final class Extending {

    private Extending() {}

    static List<OrderEvent> extend(ExtendReservations c, Order order) {
        return switch (order) {
            case Order.Placed(var facts) -> extend(c, facts);
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Confirmed _ -> throw new OrderRejection.NothingReserved(c.orderId());
            case Order.Completed _ -> throw new OrderRejection.AlreadyCompleted(c.orderId());
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(c.orderId());
            case Order.Cancelled _ -> throw new OrderRejection.AlreadyCancelled(c.orderId());
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(c.orderId());
        };
    }

    /** It never makes the time shorter; of an order that is held the clock stands still. */
    private static List<OrderEvent> extend(ExtendReservations c, OrderFacts facts) {
        if (!facts.holds().active().isEmpty()) {
            throw new OrderRejection.OnHold(c.orderId(), facts.holds().active());
        }
        if (facts.reservations().kept().isEmpty()) {
            throw new OrderRejection.NothingReserved(c.orderId());
        }
        return c
                .deadline()
                .filter(wanted -> facts.reservations()
                        .until()
                        .filter(end -> !end.isBefore(wanted.until()))
                        .isEmpty())
                .<OrderEvent>map(
                        wanted -> new OrderReservationExtended(c.orderId(), wanted.until(), wanted.policyVersion()))
                .stream()
                .toList();
    }
}
