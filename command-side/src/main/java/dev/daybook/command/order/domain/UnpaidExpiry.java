package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order expires at the time its events or the policy say, unless it is confirmed or called off before. */
public final class UnpaidExpiry implements Reaction {

    private final ReservationPolicy policy;

    public UnpaidExpiry(ReservationPolicy policy) {
        this.policy = policy;
    }

    @Override
    public String name() {
        return "unpaid-expiry";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case OrderPlaced placed ->
                List.of(expire(
                        placed.orderId(), policy.deadline(envelope.occurredAt()).until()));
            case OrderStockReserved reserved ->
                reserved.expiresAt().map(due -> expire(reserved.orderId(), due)).stream()
                        .toList();
            case OrderReservationExtended extended -> List.of(expire(extended.orderId(), extended.expiresAt()));
            case OrderConfirmed confirmed -> List.of(new Effect.CancelTimer(confirmed.orderId()));
            case OrderCancelled cancelled -> List.of(new Effect.CancelTimer(cancelled.orderId()));
            default -> List.of();
        };
    }

    private static Effect expire(String orderId, Instant due) {
        return new Effect.SendAt(
                due, orderId, new Effect.Send("order", new ExpireOrder(orderId, due), Optional.empty()));
    }
}
