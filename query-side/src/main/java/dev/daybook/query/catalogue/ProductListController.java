package dev.daybook.query.catalogue;

import dev.daybook.contract.Operation;
import dev.daybook.query.catalogue.CatalogueCache.Place;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Page;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /v1/products} and {@code GET /v1/products/facets}. */
@RestController
class ProductListController {

    /** Two questions have the same text only where they are the same. */
    private static final JsonMapper QUESTIONS = JsonMapper.builder().build();

    private final View<CatalogueProduct> products;
    private final CatalogueFacets facets;
    private final ReadYourWrites readYourWrites;
    private final CatalogueCache cache;
    private final Storefront storefront;

    ProductListController(
            View<CatalogueProduct> products,
            CatalogueFacets facets,
            ReadYourWrites readYourWrites,
            CatalogueCache cache,
            Storefront storefront) {
        this.products = products;
        this.facets = facets;
        this.readYourWrites = readYourWrites;
        this.cache = cache;
        this.storefront = storefront;
    }

    @Operation(
            summary = "List the products that are for sale",
            needs = {})
    @GetMapping("/v1/products")
    ResponseEntity<ProductListResponse> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        ProductListQuery query = ProductListQuery.read(reader);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Optional<Place> place = place(CacheKind.LIST, query, consistency);
        return storefront.kept(place, ProductListResponse.class, request).orElseGet(() -> {
            Freshness freshness = readYourWrites.await(products.name(), consistency);
            return storefront.read(page(query), place, freshness, request);
        });
    }

    @Operation(
            summary = "Count the products that are for sale by what they have in common",
            needs = {})
    @GetMapping("/v1/products/facets")
    ResponseEntity<FacetsResponse> facets(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        ProductFilter filter = ProductFilter.read(reader);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Optional<Place> place = place(CacheKind.FACETS, filter, consistency);
        return storefront.kept(place, FacetsResponse.class, request).orElseGet(() -> {
            Freshness freshness = readYourWrites.await(products.name(), consistency);
            return storefront.read(counts(filter), place, freshness, request);
        });
    }

    private Optional<Place> place(CacheKind kind, Record question, ConsistencyRequest consistency) {
        return consistency.token().isPresent()
                ? Optional.empty()
                : cache.ofAnyProduct(kind, QUESTIONS.writeValueAsString(question));
    }

    private Reply<ProductListResponse> page(ProductListQuery query) {
        Page<CatalogueProduct> page = Page.read(products, query.query(), query.limit(), query::cursor);
        ProductListResponse response = ProductListResponse.of(page.rows());
        return new Reply<>(response, Answers.etag(page.position(), response), page.next());
    }

    private Reply<FacetsResponse> counts(ProductFilter filter) {
        CatalogueFacets.Counts counts = facets.of(filter);
        return new Reply<>(counts.response(), Answers.etag(counts.position(), counts.response()), Optional.empty());
    }
}
