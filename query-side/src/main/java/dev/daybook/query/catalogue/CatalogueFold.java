package dev.daybook.query.catalogue;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductImageAttached;
import dev.daybook.events.product.ProductImageRemoved;
import dev.daybook.events.product.ProductPriceChanged;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.ProductRenamed;
import dev.daybook.events.product.ProductStockPolicyChanged;
import dev.daybook.events.product.ProductThumbnailGenerated;
import dev.daybook.events.product.ProductWithdrawn;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.query.stocklevel.StockPlace;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A product of the catalogue after one more event of it or of its stock; pure. */
final class CatalogueFold {

    private CatalogueFold() {}

    static Optional<CatalogueProduct> fold(
            Optional<CatalogueProduct> before, Subject product, ProductEvent event, Envelope envelope) {
        CatalogueProduct known = before.orElseGet(() -> CatalogueProduct.none(product));
        if (event instanceof ProductAdded added) {
            return Optional.of(
                    known.with(ProductFacts.of(added, envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS)), envelope));
        }
        return known.known().map(facts -> known.with(change(facts, event), envelope));
    }

    /** Stock may be there before its product. */
    static Optional<CatalogueProduct> fold(
            Optional<CatalogueProduct> before, Subject product, StockEvent event, Envelope envelope) {
        String location = StockPlace.parse(event.stockId()).location();
        return Optional.of(
                before.orElseGet(() -> CatalogueProduct.none(product)).with(location, event, envelope));
    }

    private static ProductFacts change(ProductFacts facts, ProductEvent event) {
        return switch (event) {
            case ProductAdded _ -> facts;
            case ProductRenamed e -> facts.renamed(e.name(), e.description());
            case ProductPriceChanged e -> facts.priced(e.price());
            case ProductStockPolicyChanged e -> facts.kept(e.stock());
            case ProductPublished _ -> facts.published(true);
            case ProductWithdrawn _ -> facts.published(false);
            case ProductImageAttached e -> facts.showing(image(e));
            case ProductImageRemoved e -> facts.without(e.imageId());
            case ProductThumbnailGenerated e ->
                facts.changing(
                        e.imageId(), image -> image.with(new ProductImage.Thumbnail(e.size(), e.width(), e.height())));
        };
    }

    private static ProductImage image(ProductImageAttached attached) {
        return new ProductImage(
                attached.imageId(),
                attached.mediaType(),
                attached.width(),
                attached.height(),
                attached.alternativeText(),
                List.of());
    }
}
