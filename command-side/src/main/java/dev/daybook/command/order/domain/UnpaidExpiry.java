package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order expires at the time its events or the policy say, unless it is confirmed or called off before. */
public final class UnpaidExpiry implements Reaction {

    /** So long a payment that is not answered keeps its order from expiring. */
    static final Duration PATIENCE = Duration.ofHours(24);

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
        Instant latest = envelope.occurredAt().plus(PATIENCE);
        return switch (event) {
            case OrderPlaced placed ->
                List.of(expire(
                        placed.orderId(), policy.deadline(envelope.occurredAt()).until(), latest));
            case OrderStockReserved reserved ->
                reserved.expiresAt().map(due -> expire(reserved.orderId(), due, latest)).stream()
                        .toList();
            case OrderReservationExtended extended -> List.of(expire(extended, latest));
            case OrderConfirmed confirmed -> List.of(new Effect.CancelTimer(confirmed.orderId()));
            case OrderCancelled cancelled -> List.of(new Effect.CancelTimer(cancelled.orderId()));
            default -> List.of();
        };
    }

    /** An order whose pieces stock has given to somebody else, or does not know any more, is not waited for. */
    @Override
    public List<Effect.Send> refused(Object event, Envelope envelope, Effect.Send send, String code) {
        return send.command() instanceof ExpireOrder c && code.startsWith("stock.")
                ? List.of(send(new ExpireOrder(c.orderId(), c.at())))
                : List.of();
    }

    /** The timer that has just led to this one cannot be set anew, so its successor has a name of its own. */
    private static Effect expire(OrderReservationExtended extended, Instant latest) {
        String orderId = extended.orderId();
        Instant due = extended.expiresAt();
        return extended.latest()
                .<Effect>map(
                        kept -> new Effect.SendAt(due, orderId + "/" + due, send(new ExpireOrder(orderId, due, kept))))
                .orElseGet(() -> expire(orderId, due, due.isBefore(latest) ? latest : due.plus(PATIENCE)));
    }

    private static Effect expire(String orderId, Instant due, Instant latest) {
        return new Effect.SendAt(due, orderId, send(new ExpireOrder(orderId, due, latest)));
    }

    private static Effect.Send send(ExpireOrder command) {
        return new Effect.Send("order", command, Optional.empty());
    }
}
