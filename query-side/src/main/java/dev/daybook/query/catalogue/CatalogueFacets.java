package dev.daybook.query.catalogue;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import dev.daybook.query.infrastructure.views.View;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts the products of a search. */
@Component
class CatalogueFacets {

    private static final int CATEGORIES_MAX = 100;

    /** More than all bands of some currencies. */
    private static final int BANDS_MAX = 500;

    private static final String PRODUCTS = "products";

    private final View<CatalogueProduct> products;

    CatalogueFacets(View<CatalogueProduct> products) {
        this.products = products;
    }

    /**
     * The counts of a search.
     *
     * @param position of the newest event in what was counted
     */
    record Counts(FacetsResponse response, long position) {}

    Counts of(ProductFilter filter) {
        Document facets = products.aggregate(
                        newAggregation(match(new Criteria().andOperator(filter.conditions())), _ -> facets()))
                .getFirst();
        List<Document> all = facets.getList("all", Document.class);
        FacetsResponse response = new FacetsResponse(
                all.stream().mapToLong(CatalogueFacets::count).sum(),
                facets.getList("categories", Document.class).stream()
                        .map(group -> new FacetsResponse.CategoryCount(group.getString("_id"), count(group)))
                        .toList(),
                facets.getList("bands", Document.class).stream()
                        .map(CatalogueFacets::band)
                        .sorted(Comparator.comparing(FacetsResponse.BandCount::currency)
                                .thenComparing(band -> new BigDecimal(band.from())))
                        .toList(),
                availability(facets.getList("availability", Document.class)));
        return new Counts(
                response,
                all.stream().mapToLong(group -> number(group, "position")).sum());
    }

    private static Document facets() {
        Document mostFirst = new Document("$sort", new Document(PRODUCTS, -1).append("_id", 1));
        Document bands = group(new Document("currency", "$listing.currency").append("band", "$listing.band"));
        Document all = new Document(
                "$group",
                new Document("_id", null)
                        .append(PRODUCTS, new Document("$sum", 1))
                        .append("position", new Document("$max", "$position")));
        return new Document(
                "$facet",
                new Document(
                                "categories",
                                List.of(group("$listing.category"), mostFirst, new Document("$limit", CATEGORIES_MAX)))
                        .append("bands", List.of(bands, new Document("$limit", BANDS_MAX)))
                        .append("availability", List.of(group("$listing.available")))
                        .append("all", List.of(all)));
    }

    private static Document group(Object key) {
        return new Document("$group", new Document("_id", key).append(PRODUCTS, new Document("$sum", 1)));
    }

    private static FacetsResponse.BandCount band(Document group) {
        Document key = group.get("_id", Document.class);
        PriceBand band = PriceBand.of(new BigDecimal(key.getString("band")));
        return new FacetsResponse.BandCount(
                key.getString("currency"),
                band.from().toPlainString(),
                band.below().toPlainString(),
                count(group));
    }

    private static FacetsResponse.AvailabilityCount availability(List<Document> groups) {
        return new FacetsResponse.AvailabilityCount(count(groups, true), count(groups, false));
    }

    private static long count(List<Document> groups, boolean available) {
        return groups.stream()
                .filter(group -> group.getBoolean("_id") == available)
                .mapToLong(CatalogueFacets::count)
                .sum();
    }

    private static long count(Document group) {
        return number(group, PRODUCTS);
    }

    private static long number(Document group, String field) {
        return group.get(field, Number.class).longValue();
    }
}
