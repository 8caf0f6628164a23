package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.payment.RefundCause;
import java.util.List;

/** What is called off is not paid for: held money is let go, and money that came in goes back. */
public final class Cancellation implements Reaction {

    private static final Reason EXPIRED = new Reason("not-confirmed", "the order was not confirmed in time");

    @Override
    public String name() {
        return "cancellation";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case OrderCancelled e -> List.of(SettleOrder.after(e, RefundCause.CANCEL, e.reason()));
            case LinesCancelled e -> List.of(SettleOrder.after(e, RefundCause.CANCEL, e.reason()));
            case OrderExpired e -> List.of(SettleOrder.after(e, RefundCause.CANCEL, EXPIRED));
            default -> List.of();
        };
    }
}
