package dev.daybook.command.order.domain;

import dev.daybook.events.Reason;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.WhenOverdue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an order is stopped and let go again. */
final class Holding {

    private static final Reason NOT_REVIEWED = new Reason("not-reviewed", "nobody reviewed the order in time");

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
                .orElseGet(() -> List.of(new OrderHeld(c.orderId(), c.holdId(), c.kind(), c.review())));
    }

    /** Who is not reviewed in time is no longer held: the policy calls the order off or lets it go on. */
    static List<OrderEvent> endReview(EndReview c, Order order) {
        return switch (order) {
            case Order.Existing existing when !existing.facts().holds().isActive(c.holdId()) -> List.of();
            case Order.Existing existing ->
                switch (c.whenOverdue().orElse(WhenOverdue.RELEASE)) {
                    case CANCEL -> Cancelling.cancel(new CancelOrder(c.orderId(), NOT_REVIEWED), existing);
                    case RELEASE -> release(new ReleaseHold(c.orderId(), c.holdId(), c.deadline()), existing);
                };
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
        };
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

    /** After the last hold, the time for an order to be confirmed begins anew; it is never shorter than it was. */
    private static Optional<OrderEvent> clock(ReleaseHold c, Order released) {
        return c.deadline()
                .filter(_ -> released.awaitsConfirmation())
                .map(deadline -> new OrderReservationExtended(
                        c.orderId(),
                        released.reservations()
                                .until()
                                .filter(deadline.until()::isBefore)
                                .orElse(deadline.until()),
                        deadline.policyVersion()));
    }
}
