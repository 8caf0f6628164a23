package dev.daybook.command.order.domain;

import java.util.Map;

/**
 * Give every open piece that is there to a fulfilment at its location.
 *
 * @param ready pieces on hand that a stock stream keeps for the order, by stock id
 */
public record RouteOrder(String orderId, ReservationPolicy policy, Map<String, Integer> ready) implements OrderCommand {

    public RouteOrder {
        ready = Map.copyOf(ready);
    }

    /** Before it is known what is there. */
    public RouteOrder(String orderId) {
        this(orderId, Supply.none().policy(), Map.of());
    }

    /** The same, by this policy and with these pieces. */
    public RouteOrder with(ReservationPolicy known, Map<String, Integer> there) {
        return new RouteOrder(orderId, known, there);
    }
}
