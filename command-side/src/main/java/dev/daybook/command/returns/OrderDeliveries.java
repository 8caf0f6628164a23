package dev.daybook.command.returns;

import dev.daybook.command.returns.domain.Delivery;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** When the pieces of an order arrived, as its own events tell it. */
final class OrderDeliveries {

    private final EventStore events;

    OrderDeliveries(EventStore events) {
        this.events = events;
    }

    List<Delivery> of(Subject order) {
        return events.readEvents(order.toString(), 0)
                .asStream()
                .flatMap(event ->
                        Delivery.of(
                                event.getPayload(),
                                EnvelopeMetaData.contextOf(event.getMetaData()).occurredAt())
                                .stream())
                .toList();
    }
}
