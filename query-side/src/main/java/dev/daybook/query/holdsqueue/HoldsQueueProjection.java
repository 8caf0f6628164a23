package dev.daybook.query.holdsqueue;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per order with its holds: only its first event tells the order's number, only its last ones that it is over. */
@ProcessingGroup(HoldsQueueView.NAME)
final class HoldsQueueProjection {

    private final ViewWriter<HeldOrder> orders;

    HoldsQueueProjection(ViewWriter<HeldOrder> orders) {
        this.orders = orders;
    }

    @EventHandler
    void on(OrderEvent event, Envelope envelope) {
        orders.merge(envelope.subject().toString(), envelope, before -> HoldFold.fold(before, event, envelope));
    }
}
