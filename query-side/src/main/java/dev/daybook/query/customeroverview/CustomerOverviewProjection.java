package dev.daybook.query.customeroverview;

import dev.daybook.events.Envelope;
import dev.daybook.events.customer.CustomerEvent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per customer and one per order. */
@ProcessingGroup(CustomerOverviewView.NAME)
final class CustomerOverviewProjection {

    private final ViewWriter<CustomerDocument> documents;

    CustomerOverviewProjection(ViewWriter<CustomerDocument> documents) {
        this.documents = documents;
    }

    @EventHandler
    void on(CustomerEvent event, Envelope envelope) {
        documents.update(envelope.subject().toString(), envelope, before -> ProfileFold.fold(before, event, envelope));
    }

    @EventHandler
    void on(OrderEvent event, Envelope envelope) {
        documents.update(envelope.subject().toString(), envelope, before -> PurchaseFold.fold(before, event, envelope));
    }
}
