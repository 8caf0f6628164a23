package dev.daybook.query.stuckorders;

import dev.daybook.events.order.HoldKind;
import dev.daybook.query.infrastructure.http.Money;
import dev.daybook.query.standing.Bill;
import dev.daybook.query.standing.OrderStage;
import dev.daybook.query.standing.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A page of orders that wait, on the wire. */
record StuckOrdersResponse(List<Order> orders) {

    /**
     * One of them.
     *
     * @param holds kinds of those that keep it, each once
     * @param since when it last moved
     * @param seconds for how long, when it was asked
     */
    record Order(
            String id,
            String number,
            OrderStage status,
            List<Why> why,
            List<HoldKind> holds,
            Instant since,
            long seconds,
            Money balanceDue,
            Money creditOwed,
            long version) {

        static Order of(WaitingOrder order, Instant now) {
            Instant since = order.movedAt();
            Bill bill = order.state().bill();
            return new Order(
                    order.orderId(),
                    order.number(),
                    order.state().stage(),
                    order.why(),
                    order.state().holds().stream()
                            .map(OrderState.ActiveHold::kind)
                            .distinct()
                            .toList(),
                    since,
                    Math.max(0, Duration.between(since, now).toSeconds()),
                    new Money(bill.balanceDueMinor(), order.currency()),
                    new Money(bill.creditOwedMinor(), order.currency()),
                    order.version());
        }
    }
}
