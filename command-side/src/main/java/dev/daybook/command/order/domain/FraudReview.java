package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.HoldReview;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import java.util.List;
import java.util.Optional;

/** A held order is reviewed in the time that its event says, or the policy decides. */
public final class FraudReview implements Reaction {

    @Override
    public String name() {
        return "fraud-review";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case OrderHeld held ->
                held.review().map(review -> end(held, review)).stream().toList();
            case OrderHoldReleased released ->
                List.of(new Effect.CancelTimer(timer(released.orderId(), released.holdId())));
            default -> List.of();
        };
    }

    private static Effect end(OrderHeld held, HoldReview review) {
        return new Effect.SendAt(
                review.by(),
                timer(held.orderId(), held.holdId()),
                new Effect.Send(
                        "order", new EndReview(held.orderId(), held.holdId(), review.whenOverdue()), Optional.empty()));
    }

    private static String timer(String orderId, String holdId) {
        return orderId + "/" + holdId;
    }
}
