package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order whose pieces are reserved expires at the time its events say, unless it is confirmed or called off before. */
public final class UnpaidExpiry implements Reaction {

    @Override
    public String name() {
        return "unpaid-expiry";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case OrderStockReserved reserved ->
                reserved.expiresAt().map(due -> expire(reserved, due)).stream().toList();
            case OrderReservationExtended extended -> List.of(expire(extended, extended.expiresAt()));
            case OrderConfirmed confirmed -> List.of(new Effect.CancelTimer(confirmed.orderId()));
            case OrderCancelled cancelled -> List.of(new Effect.CancelTimer(cancelled.orderId()));
            default -> List.of();
        };
    }

    private static Effect expire(OrderEvent order, Instant due) {
        return new Effect.SendAt(
                due,
                order.orderId(),
                new Effect.Send("order", new ExpireOrder(order.orderId(), due), Optional.empty()));
    }
}
