package dev.daybook.command.returns;

import dev.daybook.command.returns.domain.Delivery;
import dev.daybook.events.Subject;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** When the pieces of an order arrived, as its own events tell it; an imported order arrived when it was placed. */
final class OrderDeliveries {

    private final EventStore events;

    OrderDeliveries(EventStore events) {
        this.events = events;
    }

    List<Delivery> of(Subject order) {
        return events.readEvents(order.toString(), 0)
                .asStream()
                .<Delivery>mapMulti(OrderDeliveries::add)
                .toList();
    }

    private static void add(DomainEventMessage<?> event, Consumer<Delivery> deliveries) {
        Instant at = EnvelopeMetaData.contextOf(event.getMetaData()).occurredAt();
        if (event.getPayload() instanceof LinesDelivered delivered) {
            delivered.lines().forEach(line -> deliveries.accept(new Delivery(line.lineId(), line.quantity(), at)));
        } else if (event.getPayload() instanceof OrderImported imported) {
            imported.content()
                    .lines()
                    .forEach(line -> deliveries.accept(new Delivery(line.lineId(), line.quantity(), at)));
        }
    }
}
