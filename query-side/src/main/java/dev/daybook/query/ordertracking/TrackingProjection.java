package dev.daybook.query.ordertracking;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per order, which says whose it is, and one per parcel. */
@ProcessingGroup(TrackingView.NAME)
final class TrackingProjection {

    private final ViewWriter<TrackedOrder> orders;

    TrackingProjection(ViewWriter<TrackedOrder> orders) {
        this.orders = orders;
    }

    @EventHandler
    void on(OrderPlaced placed, Envelope envelope) {
        begin(placed.orderId(), placed.content(), envelope);
    }

    @EventHandler
    void on(OrderImported imported, Envelope envelope) {
        begin(imported.orderId(), imported.content(), envelope);
    }

    private void begin(String orderId, OrderContent content, Envelope envelope) {
        orders.merge(
                envelope.subject().toString(),
                envelope,
                _ -> Optional.of(TrackingFold.order(orderId, content, envelope)));
    }

    @EventHandler
    void on(ShipmentEvent event, Envelope envelope) {
        orders.update(envelope.subject().toString(), envelope, before -> TrackingFold.parcel(before, event, envelope));
    }
}
