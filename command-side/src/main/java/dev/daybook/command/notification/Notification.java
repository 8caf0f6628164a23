package dev.daybook.command.notification;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.payment.RefundSucceeded;
import java.util.List;

/** Whoever ordered is told when the shop accepts the order, when a parcel leaves, and when money goes back. */
final class Notification implements Reaction {

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case OrderConfirmed e -> mail(new MailQuestion.Confirmed(e.orderId()));
            case LinesShipped e -> mail(new MailQuestion.Shipped(e.orderId(), e.shipmentId(), e.lines()));
            case RefundSucceeded e -> mail(new MailQuestion.Refunded(e.paymentId(), e.refundId(), e.amountMinor()));
            default -> List.of();
        };
    }

    private static List<Effect> mail(MailQuestion question) {
        return List.of(new Effect.Ask(MailClerk.NAME, question));
    }
}
