package dev.daybook.benchmarks.store;

import dev.daybook.command.order.domain.Order;
import dev.daybook.events.order.OrderEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** An order as the command side keeps it: the domain's state, evolved event by event. */
@AggregateRoot(type = HeldOrder.STREAM)
public final class HeldOrder {

    public static final String STREAM = "order";

    private @Nullable String subject;
    private Order state = Order.initial();

    HeldOrder() {}

    @EventSourcingHandler
    void on(OrderEvent event) {
        subject = NoteEvents.subject(event.orderId());
        state = Order.evolve(state, event);
    }

    @AggregateIdentifier
    @Nullable
    String subject() {
        return subject;
    }

    /** What the events made of it. */
    public Order state() {
        return state;
    }
}
