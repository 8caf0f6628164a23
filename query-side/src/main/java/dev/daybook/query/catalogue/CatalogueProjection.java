package dev.daybook.query.catalogue;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per product, with what is there of it. */
@ProcessingGroup(CatalogueView.NAME)
final class CatalogueProjection {

    private final ViewWriter<CatalogueProduct> products;

    CatalogueProjection(ViewWriter<CatalogueProduct> products) {
        this.products = products;
    }

    @EventHandler
    void on(ProductEvent event, Envelope envelope) {
        Subject product = envelope.subject();
        products.merge(product.toString(), envelope, before -> CatalogueFold.fold(before, product, event, envelope));
    }

    @EventHandler
    void on(StockEvent event, Envelope envelope) {
        Subject product = CatalogueKey.productOf(envelope.subject());
        products.merge(product.toString(), envelope, before -> CatalogueFold.fold(before, product, event, envelope));
    }
}
