package dev.daybook.query.stockavailability;

import dev.daybook.events.Envelope;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per SKU and location. */
@ProcessingGroup(StockAvailabilityView.NAME)
final class StockAvailabilityProjection {

    private final ViewWriter<StockAvailability> stock;

    StockAvailabilityProjection(ViewWriter<StockAvailability> stock) {
        this.stock = stock;
    }

    @EventHandler
    void on(StockEvent event, Envelope envelope) {
        stock.update(
                envelope.subject().toString(), envelope, before -> StockAvailabilityFold.fold(before, event, envelope));
    }
}
