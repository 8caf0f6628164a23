package dev.daybook.query.orderdetails;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per order. */
@ProcessingGroup(OrderDetailView.NAME)
final class OrderDetailProjection {

    private final ViewWriter<OrderDetail> orders;

    OrderDetailProjection(ViewWriter<OrderDetail> orders) {
        this.orders = orders;
    }

    @EventHandler
    void on(OrderEvent event, Envelope envelope) {
        orders.update(envelope.subject().toString(), envelope, before -> OrderDetailFold.fold(before, event, envelope));
    }
}
