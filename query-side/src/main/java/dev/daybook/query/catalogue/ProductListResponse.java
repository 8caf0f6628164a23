package dev.daybook.query.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of products on the wire. */
record ProductListResponse(List<Product> products) {

    /**
     * A product in a list.
     *
     * @param image the first of its pictures; absent: it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Product(
            String sku,
            String name,
            String category,
            ProductResponse.Price price,
            boolean available,
            Availability availability,
            ProductResponse.@Nullable Image image) {

        static Product of(CatalogueProduct product, ProductFacts facts) {
            ProductResponse whole = ProductResponse.of(product, facts);
            return new Product(
                    whole.sku(),
                    whole.name(),
                    whole.category(),
                    whole.price(),
                    whole.available(),
                    whole.availability(),
                    whole.images().isEmpty() ? null : whole.images().getFirst());
        }
    }

    static ProductListResponse of(List<CatalogueProduct> products) {
        return new ProductListResponse(products.stream()
                .flatMap(product -> product.forSale().map(facts -> Product.of(product, facts)).stream())
                .toList());
    }
}
