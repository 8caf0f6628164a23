package dev.daybook.query.catalogue;

import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the events of a product tell of it.
 *
 * @param price of one piece, in major units
 * @param currency ISO 4217 code
 * @param published whether it is for sale
 * @param addedAt when the catalogue got it
 * @param version of the product's stream
 */
public record ProductFacts(
        String name,
        String description,
        String category,
        BigDecimal price,
        String currency,
        Policy policy,
        boolean published,
        List<ProductImage> images,
        Instant addedAt,
        long version) {

    public ProductFacts {
        images = List.copyOf(images);
    }

    /**
     * How its pieces are kept.
     *
     * @param counted whether they are counted and reserved
     * @param backorderable whether more may be sold than there is
     */
    public record Policy(boolean counted, boolean backorderable) {
        static Policy of(StockPolicy policy) {
            return new Policy(policy.controlled(), policy.backorders());
        }
    }

    static ProductFacts of(ProductAdded added, Instant addedAt) {
        return new ProductFacts(
                added.name(),
                added.description(),
                added.category(),
                added.price(),
                added.currency(),
                Policy.of(added.stock()),
                false,
                List.of(),
                addedAt,
                0);
    }

    ProductFacts renamed(String otherName, String otherDescription) {
        return with(otherName, otherDescription, price, policy, published, images);
    }

    ProductFacts priced(BigDecimal other) {
        return with(name, description, other, policy, published, images);
    }

    ProductFacts kept(StockPolicy other) {
        return with(name, description, price, Policy.of(other), published, images);
    }

    ProductFacts published(boolean forSale) {
        return with(name, description, price, policy, forSale, images);
    }

    ProductFacts showing(ProductImage image) {
        return pictured(Stream.concat(images.stream(), Stream.of(image)));
    }

    ProductFacts without(String imageId) {
        return pictured(images.stream().filter(image -> !image.imageId().equals(imageId)));
    }

    ProductFacts changing(String imageId, UnaryOperator<ProductImage> change) {
        return pictured(images.stream().map(image -> image.imageId().equals(imageId) ? change.apply(image) : image));
    }

    /** The same, as of this version. */
    ProductFacts at(long newest) {
        return new ProductFacts(
                name, description, category, price, currency, policy, published, images, addedAt, newest);
    }

    private ProductFacts pictured(Stream<ProductImage> shown) {
        return with(name, description, price, policy, published, shown.toList());
    }

    private ProductFacts with(
            String otherName,
            String otherDescription,
            BigDecimal otherPrice,
            Policy otherPolicy,
            boolean forSale,
            List<ProductImage> shown) {
        return new ProductFacts(
                otherName,
                otherDescription,
                category,
                otherPrice,
                currency,
                otherPolicy,
                forSale,
                shown,
                addedAt,
                version);
    }
}
