package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.payment.RefundCause;
import java.util.List;
import java.util.Optional;

/** An order is completed with its last delivery or payment, or when the rest is given up; money held beyond that is let go. */
public final class Completion implements Reaction {

    private static final Reason COMPLETED = new Reason("completed", "the order needs no more money");

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case LinesDelivered e -> List.of(complete(e));
            case OrderPaymentRecorded e -> List.of(complete(e));
            case LinesCredited e -> List.of(complete(e));
            case LinesCancelled e -> List.of(complete(e));
            case LinesReturned e -> List.of(complete(e));
            case OrderCompleted e -> List.of(SettleOrder.after(e, RefundCause.CANCEL, COMPLETED));
            default -> List.of();
        };
    }

    private static Effect complete(OrderEvent event) {
        return new Effect.Send("order", new CompleteOrder(event.orderId()), Optional.empty());
    }
}
