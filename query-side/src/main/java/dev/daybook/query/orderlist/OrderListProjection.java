package dev.daybook.query.orderlist;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one row per order. */
@ProcessingGroup(OrderListView.NAME)
final class OrderListProjection {

    private final ViewWriter<OrderRow> rows;

    OrderListProjection(ViewWriter<OrderRow> rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(OrderEvent event, Envelope envelope) {
        rows.update(envelope.subject().toString(), envelope, before -> OrderRowFold.fold(before, event, envelope));
    }
}
