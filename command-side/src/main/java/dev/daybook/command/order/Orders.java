package dev.daybook.command.order;

import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderAction;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderEvent;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Orders as their events make them, for questions that change nothing. */
final class Orders {

    private final EventStore events;

    Orders(EventStore events) {
        this.events = events;
    }

    /**
     * An order at its newest version.
     *
     * @param version -1 when it does not exist
     */
    record Loaded(String orderId, Order order, long version) {
        List<OrderAction> actions() {
            return OrderAction.of(orderId, order);
        }
    }

    Loaded load(String tenant, String orderId) {
        Order order = Order.initial();
        long version = -1;
        DomainEventStream stream = events.readEvents(new Subject(tenant, OrderAggregate.STREAM, orderId).toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            order = event.getPayload() instanceof OrderAggregate snapshot
                    ? snapshot.state()
                    : Order.evolve(order, (OrderEvent) event.getPayload());
            version = event.getSequenceNumber();
        }
        return new Loaded(orderId, order, version);
    }
}
