package dev.daybook.command.product.domain;

import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductImageAttached;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every existing product knows of itself, whatever its state.
 *
 * @param added what it was added with, to know a repeated addition by
 * @param name as it is called since it was last renamed, likewise the rest
 * @param images that it is shown with, in the order in which they came
 */
record ProductFacts(
        ProductAdded added,
        String name,
        String description,
        BigDecimal price,
        StockPolicy stock,
        List<ProductImage> images) {

    ProductFacts {
        images = List.copyOf(images);
    }

    static ProductFacts of(ProductAdded added) {
        return new ProductFacts(added, added.name(), added.description(), added.price(), added.stock(), List.of());
    }

    String currency() {
        return added.currency();
    }

    ProductFacts renamed(String newName, String newDescription) {
        return new ProductFacts(added, newName, newDescription, price, stock, images);
    }

    ProductFacts priced(BigDecimal newPrice) {
        return new ProductFacts(added, name, description, newPrice, stock, images);
    }

    ProductFacts kept(StockPolicy policy) {
        return new ProductFacts(added, name, description, price, policy, images);
    }

    ProductFacts showing(ProductImageAttached attached) {
        return pictured(Stream.concat(images.stream(), Stream.of(new ProductImage(attached, List.of()))));
    }

    ProductFacts without(String imageId) {
        return pictured(images.stream().filter(image -> !image.id().equals(imageId)));
    }

    ProductFacts smaller(String imageId, int size) {
        return pictured(images.stream().map(image -> image.id().equals(imageId) ? image.with(size) : image));
    }

    private ProductFacts pictured(Stream<ProductImage> shown) {
        return new ProductFacts(added, name, description, price, stock, shown.toList());
    }

    Offer offer() {
        return new Offer(added.sku(), name, price, currency(), stock);
    }
}
