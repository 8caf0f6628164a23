package dev.daybook.command.order.domain;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderEvent;
import java.util.List;
import java.util.Optional;

/** How an order is called off, wholly or piece by piece; a held order may be called off too. */
final class Cancelling {

    private Cancelling() {}

    static List<OrderEvent> cancel(CancelOrder c, Order order) {
        return switch (order) {
            case Order.Placed(var facts) -> List.of(rest(facts, c.reason()));
            case Order.Confirmed(var facts) -> List.of(rest(facts, c.reason()));
            case Order.Cancelled _ -> List.of();
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(c.orderId());
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Completed _ -> throw new OrderRejection.AlreadyCompleted(c.orderId());
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
        };
    }

    /** An order of which the last piece is called off is cancelled as a whole. */
    private static List<OrderEvent> pieces(CancelLines c, OrderFacts facts) {
        List<ReturnedPieces> wanted = c.lines().stream()
                .map(line -> new ReturnedPieces(line.lineId(), line.quantity(), Optional.empty()))
                .toList();
        List<LineCredit> credits = facts.lines().take(c.orderId(), wanted, facts.decimals());
        OrderEvent cancelled = new LinesCancelled(c.orderId(), facts.content().currency(), credits, c.reason());
        OrderFacts left = facts.less(credits);
        return left.lines().open().isEmpty() ? List.of(cancelled, rest(left, c.reason())) : List.of(cancelled);
    }

    private static OrderCancelled rest(OrderFacts facts, Reason reason) {
        List<LineCredit> rest = facts.lines().rest();
        return new OrderCancelled(facts.orderId(), facts.content().currency(), rest, facts.worth(rest), reason);
    }
}
