package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPaymentRecorded;
import java.util.List;
import java.util.Optional;

/** An order is completed with its last delivery or payment, or when the rest is given up. */
public final class Completion implements Reaction {

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
            default -> List.of();
        };
    }

    private static Effect complete(OrderEvent event) {
        return new Effect.Send("order", new CompleteOrder(event.orderId()), Optional.empty());
    }
}
