package dev.daybook.command.product.domain;

import dev.daybook.events.product.ProductImageAttached;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture that the product is shown with.
 *
 * @param attached what it was attached with
 * @param thumbnails most pixels of the longer edge of each smaller form that is there, in the order of their making
 */
public record ProductImage(ProductImageAttached attached, List<Integer> thumbnails) {

    public ProductImage {
        thumbnails = List.copyOf(thumbnails);
    }

    String id() {
        return attached.imageId();
    }

    ProductImage with(int size) {
        return new ProductImage(
                attached, Stream.concat(thumbnails.stream(), Stream.of(size)).toList());
    }
}
