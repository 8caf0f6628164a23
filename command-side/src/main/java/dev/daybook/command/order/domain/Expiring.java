package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderReservationExtended;
import java.util.List;
import java.util.Optional;

/** How an order ends that nobody confirms: not while it is held, and later while its payment is being asked for. */
final class Expiring {

    private Expiring() {}

    static List<OrderEvent> expire(ExpireOrder c, Order order) {
        return switch (order) {
            case Order.Placed(var facts) when !facts.reservations().isDue(c.at()) -> List.of();
            case Order.Placed(var facts)
            when !facts.holds().active().isEmpty() ->
                throw new OrderRejection.OnHold(c.orderId(), facts.holds().active());
            case Order.Placed(var facts) ->
                List.of(c.respite()
                        .filter(_ -> facts.payments().awaitAnswer())
                        .<OrderEvent>map(more -> extended(c, more))
                        .orElseGet(() -> expired(facts)));
            case Order.Confirmed _, Order.Completed _, Order.Cancelled _, Order.Expired _, Order.Archived _ ->
                List.of();
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
        };
    }

    private static OrderReservationExtended extended(ExpireOrder c, Deadline more) {
        return new OrderReservationExtended(c.orderId(), more.until(), more.policyVersion(), Optional.of(c.latest()));
    }

    private static OrderExpired expired(OrderFacts facts) {
        List<LineCredit> rest = facts.lines().rest();
        return new OrderExpired(facts.orderId(), facts.content().currency(), rest, facts.worth(rest));
    }
}
