package dev.daybook.command.order.domain;

import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderReservationExtended;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an order is stopped and let go again. */
final class Holding {

    private Holding() {}

    static List<OrderEvent> hold(PlaceHold c, Order order) {
        return switch (order) {
            case Order.Placed(var facts) -> place(c, facts);
            case Order.Confirmed(var facts) -> place(c, facts);
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Completed _ -> throw new OrderRejection.AlreadyCompleted(c.orderId());
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(c.orderId());
            case Order.Cancelled _ -> throw new OrderRejection.AlreadyCancelled(c.orderId());
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(c.orderId());
        };
    }

    static List<OrderEvent> release(ReleaseHold c, Order order) {
        return switch (order) {
            case Order.Existing existing -> release(c, existing);
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
        };
    }

    private static List<OrderEvent> place(PlaceHold c, OrderFacts facts) {
        return facts.holds()
                .find(c.holdId())
                .map(known -> repeated(c, known))
                .orElseGet(() -> List.of(new OrderHeld(c.orderId(), c.holdId(), c.kind())));
    }

    private static List<OrderEvent> repeated(PlaceHold c, Holds.Hold known) {
        if (known.active() && known.kind() == c.kind()) {
            return List.of();
        }
        throw new OrderRejection.HoldIdTaken(c.orderId(), c.holdId());
    }

    private static List<OrderEvent> release(ReleaseHold c, Order.Existing order) {
        Holds.Hold hold = order.facts()
                .holds()
                .find(c.holdId())
                .orElseThrow(() -> new OrderRejection.HoldNotFound(c.orderId(), c.holdId()));
        if (!hold.active()) {
            return List.of();
        }
        OrderEvent released = new OrderHoldReleased(c.orderId(), c.holdId());
        return Stream.concat(Stream.of(released), clock(c, Order.evolve(order, released)).stream())
                .toList();
    }

    /** After the last hold, the time for an order to be confirmed begins anew. */
    private static Optional<OrderEvent> clock(ReleaseHold c, Order released) {
        return c.deadline()
                .filter(_ -> released.awaitsConfirmation()
                        && !released.reservations().kept().isEmpty())
                .map(deadline -> new OrderReservationExtended(c.orderId(), deadline.until(), deadline.policyVersion()));
    }
}
