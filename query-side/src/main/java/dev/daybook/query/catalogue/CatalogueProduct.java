package dev.daybook.query.catalogue;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.stocklevel.StockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A product and the stock of its SKU.
 *
 * @param facts absent: there is stock under the SKU and no product yet
 * @param stock by location, in the order of their names
 * @param listing absent: it is not for sale
 * @param version of whichever stream told last
 */
public record CatalogueProduct(
        String id,
        String sku,
        @Nullable ProductFacts facts,
        List<LocalStock> stock,
        @Nullable Listing listing,
        long version,
        long position)
        implements ViewDocument {

    public CatalogueProduct {
        stock = List.copyOf(stock);
    }

    /** The pieces at one location. */
    public record LocalStock(String location, StockLevel level) {}

    static CatalogueProduct none(Subject product) {
        return new CatalogueProduct(product.toString(), product.id(), null, List.of(), null, 0, 0);
    }

    Optional<ProductFacts> known() {
        return Optional.ofNullable(facts);
    }

    /** What it is, if it is for sale. */
    Optional<ProductFacts> forSale() {
        return known().filter(ProductFacts::published);
    }

    /** The same product, described otherwise. */
    CatalogueProduct with(ProductFacts other, Envelope told) {
        Listing found = other.published() ? Listing.of(sku, other, isAvailable(other, stock)) : null;
        return new CatalogueProduct(id, sku, other.at(told.version()), stock, found, told.version(), told.position());
    }

    /** The same product, with other pieces at a location. */
    CatalogueProduct with(String location, StockEvent event, Envelope told) {
        TreeMap<String, StockLevel> levels = new TreeMap<>();
        stock.forEach(known -> levels.put(known.location(), known.level()));
        levels.put(location, levels.getOrDefault(location, StockLevel.NONE).after(event));
        List<LocalStock> after = new ArrayList<>();
        levels.forEach((place, level) -> after.add(new LocalStock(place, level)));
        Listing found = facts == null || listing == null ? null : listing.available(isAvailable(facts, after));
        return new CatalogueProduct(id, sku, facts, after, found, told.version(), told.position());
    }

    Availability availability(ProductFacts known) {
        return availability(known, stock);
    }

    private static boolean isAvailable(ProductFacts facts, List<LocalStock> stock) {
        return availability(facts, stock) != Availability.OUT_OF_STOCK;
    }

    private static Availability availability(ProductFacts facts, List<LocalStock> stock) {
        if (!facts.policy().counted()) {
            return Availability.NOT_COUNTED;
        }
        if (stock.stream().anyMatch(place -> place.level().available() > 0)) {
            return Availability.IN_STOCK;
        }
        return facts.policy().backorderable() ? Availability.BACKORDER : Availability.OUT_OF_STOCK;
    }
}
