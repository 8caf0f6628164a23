package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Policy;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When its pieces are reserved, an order has so much time to be confirmed; a hold stops the clock. */
public final class UnpaidExpiry implements Policy {

    private final Duration reservedFor;

    public UnpaidExpiry(ReservationPolicy policy) {
        this.reservedFor = policy.reservedFor();
    }

    @Override
    public String name() {
        return "unpaid-expiry";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case OrderStockReserved reserved -> List.of(expire(reserved, reserved.expiresAt()));
            case OrderHoldReleased released ->
                List.of(expire(released, envelope.occurredAt().plus(reservedFor)));
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
