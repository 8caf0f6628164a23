package dev.daybook.query.stuckorders;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per order. */
@ProcessingGroup(StuckOrdersView.NAME)
final class StuckOrdersProjection {

    private final ViewWriter<WaitingOrder> orders;

    StuckOrdersProjection(ViewWriter<WaitingOrder> orders) {
        this.orders = orders;
    }

    @EventHandler
    void on(OrderEvent event, Envelope envelope) {
        orders.update(envelope.subject().toString(), envelope, before -> WaitingFold.fold(before, event, envelope));
    }
}
