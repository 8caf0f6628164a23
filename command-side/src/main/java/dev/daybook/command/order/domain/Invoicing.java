package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Reaction;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderEvent;
import java.util.List;
import java.util.Optional;

/** Each parcel that leaves the house is invoiced, and what is not owed any more after that is credited. */
public final class Invoicing implements Reaction {

    private final InvoicePolicy policy;

    public Invoicing(InvoicePolicy policy) {
        this.policy = policy;
    }

    @Override
    public String name() {
        return "invoicing";
    }

    @Override
    public List<Effect> react(Object event, Envelope envelope) {
        return switch (event) {
            case LinesShipped e -> issue(e);
            case LinesReturned e -> issue(e);
            case LinesCredited e -> issue(e);
            case LinesCancelled e -> issue(e);
            default -> List.of();
        };
    }

    private List<Effect> issue(OrderEvent event) {
        return policy.enabled()
                ? List.of(new Effect.Send("order", new IssueDocuments(event.orderId()), Optional.empty()))
                : List.of();
    }
}
