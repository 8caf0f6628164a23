package dev.daybook.command.order.domain;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an order is called off, wholly or piece by piece; a held order may be called off too. */
final class Cancelling {

    private Cancelling() {}

    static List<OrderEvent> cancel(CancelOrder c, Order order) {
        return switch (order) {
            case Order.Placed(var facts) -> all(facts, c.reason());
            case Order.Confirmed(var facts) when facts.goods().parcels().isEmpty() -> all(facts, c.reason());
            case Order.Confirmed _ -> throw new OrderRejection.AlreadyDispatched(c.orderId());
            case Order.Cancelled _ -> List.of();
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(c.orderId());
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Completed _ -> throw new OrderRejection.AlreadyCompleted(c.orderId());
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(c.orderId());
        };
    }

    static List<OrderEvent> cancelLines(CancelLines c, Order order) {
        return switch (order) {
            case Order.Placed(var facts) -> pieces(c, facts);
            case Order.Confirmed(var facts) -> pieces(c, facts);
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Completed _ -> throw new OrderRejection.AlreadyCompleted(c.orderId());
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(c.orderId());
            case Order.Cancelled _ -> throw new OrderRejection.AlreadyCancelled(c.orderId());
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(c.orderId());
        };
    }

    /** An order of which the last piece is called off before anything was sent is cancelled as a whole. */
    private static List<OrderEvent> pieces(CancelLines c, OrderFacts facts) {
        List<ReturnedPieces> wanted = c.lines().stream()
                .map(line -> new ReturnedPieces(line.lineId(), line.quantity(), Optional.empty()))
                .toList();
        List<LineCredit> credits =
                facts.lines().take(c.orderId(), wanted, facts.decimals(), LineBalance::open, LineBalance::cancel);
        List<OrderEvent> events = new ArrayList<>(Withdrawal.of(facts, LineBalances.pieces(credits)));
        events.add(new LinesCancelled(c.orderId(), facts.content().currency(), credits, c.reason()));
        OrderFacts left = facts.cancelled(credits);
        if (left.lines().count(LineBalance::remaining) == 0
                && left.goods().parcels().isEmpty()) {
            events.add(rest(left, c.reason()));
        }
        return events;
    }

    private static List<OrderEvent> all(OrderFacts facts, Reason reason) {
        OrderCancelled cancelled = rest(facts, reason);
        List<OrderEvent> events = new ArrayList<>(Withdrawal.of(facts, LineBalances.pieces(cancelled.lines())));
        events.add(cancelled);
        return events;
    }

    private static OrderCancelled rest(OrderFacts facts, Reason reason) {
        List<LineCredit> rest = facts.lines().rest();
        return new OrderCancelled(facts.orderId(), facts.content().currency(), rest, facts.worth(rest), reason);
    }
}
