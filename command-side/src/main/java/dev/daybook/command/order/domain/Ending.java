package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderEvent;
import java.util.ArrayList;
import java.util.List;

/** How an order that nothing is left to do for comes to its end. */
final class Ending {

    private Ending() {}

    static List<OrderEvent> complete(CompleteOrder c, Order order) {
        return switch (order) {
            case Order.Confirmed(var facts) -> complete(facts);
            case Order.Completed _ -> List.of();
            case Order.Placed _ -> throw new OrderRejection.NotConfirmed(c.orderId());
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(c.orderId());
            case Order.Cancelled _ -> throw new OrderRejection.AlreadyCancelled(c.orderId());
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(c.orderId());
        };
    }

    private static List<OrderEvent> complete(OrderFacts facts) {
        List<Fault> open = new ArrayList<>();
        LineBalances lines = facts.lines();
        fault(open, lines.count(LineBalance::open), "not-sent", "are still to be sent");
        fault(open, lines.count(LineBalance::onTheWay), "on-the-way", "have not arrived yet");
        fault(open, lines.count(LineBalance::undelivered), "undelivered", "did not arrive and are not settled");
        Balance balance = Balance.of(facts);
        if (balance.dueMinor() > 0
                || balance.creditMinor() > 0
                || facts.payments().capturingMinor() > 0) {
            open.add(new Fault("", "not-settled", "it is not paid for, or something is to be paid back"));
        }
        if (!facts.holds().active().isEmpty()) {
            open.add(new Fault(
                    "",
                    "on-hold",
                    "it is held by " + String.join(", ", facts.holds().active())));
        }
        if (!open.isEmpty()) {
            throw new OrderRejection.NotCompletable(facts.orderId(), open);
        }
        return List.of(new OrderCompleted(facts.orderId()));
    }

    private static void fault(List<Fault> faults, int pieces, String code, String what) {
        if (pieces > 0) {
            faults.add(new Fault("", code, pieces + " piece(s) " + what));
        }
    }

    static List<OrderEvent> archive(ArchiveOrder c, Order order) {
        return switch (order) {
            case Order.Completed _, Order.Expired _, Order.Cancelled _ -> List.of(new OrderArchived(c.orderId()));
            case Order.Archived _ -> List.of();
            case Order.Placed _, Order.Confirmed _ -> throw new OrderRejection.NotOver(c.orderId());
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
        };
    }
}
