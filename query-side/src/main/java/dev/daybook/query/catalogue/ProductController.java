package dev.daybook.query.catalogue;

import dev.daybook.contract.Operation;
import dev.daybook.events.Subject;
import dev.daybook.query.catalogue.CatalogueCache.Place;
import dev.daybook.query.infrastructure.consistency.ConsistencyRequest;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.consistency.ReadYourWrites;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.http.StreamSubject;
import dev.daybook.query.infrastructure.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bson.Document;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** {@code GET /v1/products/{sku}}. */
@RestController
class ProductController {

    private final View<CatalogueProduct> products;
    private final ReadYourWrites readYourWrites;
    private final CatalogueCache cache;
    private final Storefront storefront;

    ProductController(
            View<CatalogueProduct> products,
            ReadYourWrites readYourWrites,
            CatalogueCache cache,
            Storefront storefront) {
        this.products = products;
        this.readYourWrites = readYourWrites;
        this.cache = cache;
        this.storefront = storefront;
    }

    @Operation(
            summary = "Get a product that is for sale",
            needs = {})
    @GetMapping("/v1/products/{sku}")
    ResponseEntity<ProductResponse> get(@PathVariable String sku, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        ConsistencyRequest consistency = reader.consistency();
        reader.finish();
        Subject product = StreamSubject.of(CatalogueKey.PRODUCT, sku);
        Optional<Place> place =
                consistency.token().isPresent() ? Optional.empty() : cache.ofProduct(product.toString());
        return storefront
                .kept(place, ProductResponse.class, request)
                .orElseGet(() -> read(product, place, consistency, request));
    }

    private ResponseEntity<ProductResponse> read(
            Subject product, Optional<Place> place, ConsistencyRequest consistency, HttpServletRequest request) {
        Freshness freshness = readYourWrites.await(products.name(), product, consistency);
        return unchanged(product, request, freshness)
                .orElseGet(() -> products.find(product.toString())
                        .flatMap(found -> found.forSale().map(facts -> reply(found, facts)))
                        .map(reply -> storefront.read(reply, place, freshness, request))
                        .orElseThrow(() -> QueryProblem.notFound(
                                "There is no product " + product.id() + " for sale.", freshness)));
    }

    private static Reply<ProductResponse> reply(CatalogueProduct product, ProductFacts facts) {
        return new Reply<>(
                ProductResponse.of(product, facts), etag(facts.version(), product.position()), Optional.empty());
    }

    /** A caller that asks whether the product has changed does not cost the reading of it. */
    private Optional<ResponseEntity<ProductResponse>> unchanged(
            Subject product, HttpServletRequest request, Freshness freshness) {
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) {
            return Optional.empty();
        }
        return products.fields(product.toString(), "facts.version", "facts.published", "position")
                .flatMap(ProductController::etag)
                .filter(etag -> new ServletWebRequest(request).checkNotModified(etag))
                .map(etag -> storefront.forAnybody(Answers.notModified(etag, freshness), freshness));
    }

    private static Optional<String> etag(Document stored) {
        return Optional.ofNullable(stored.get("facts", Document.class))
                .filter(facts -> facts.getBoolean("published"))
                .map(facts -> etag(facts.getLong("version"), stored.getLong("position")));
    }

    private static String etag(long version, long position) {
        return Answers.etag(version, position, ProductResponse.REPRESENTATION);
    }
}
