package dev.daybook.command.product.images;

import dev.daybook.command.infrastructure.RequestException;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.command.product.domain.ProductImage;
import dev.daybook.command.product.domain.ProductRejection;
import dev.daybook.events.product.ProductEvent;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the pictures that a product is shown with at this moment. */
@Component
final class Gallery {

    private final StreamReader reader;
    private final StreamDefinition<ProductCommand, ProductEvent, Product> products;
    private final ImageStore store;

    Gallery(StreamReader reader, StreamDefinition<ProductCommand, ProductEvent, Product> products, ImageStore store) {
        this.reader = reader;
        this.products = products;
        this.store = store;
    }

    /** A picture, or a smaller form of it. */
    record Exhibit(ImageKey key, String mediaType, Resource bytes) {}

    /**
     * A product's picture.
     *
     * @param size as the caller wrote it; absent: the original
     * @throws ProductRejection when the product does not exist or has no such picture
     * @throws RequestException when no picture has this size, or this one not yet
     * @throws ImageStoreException when the product has it and its file cannot be found
     */
    Exhibit find(String tenant, String sku, String imageId, Optional<String> size) {
        Optional<Integer> wanted = size.map(Gallery::parsed);
        Product product = reader.load(products, tenant, sku).state();
        ProductImage image = product.image(imageId).orElseThrow(() -> missing(product, sku, imageId));
        if (wanted.isPresent() && !image.thumbnails().contains(wanted.get())) {
            throw RequestException.refused(
                    HttpStatus.NOT_FOUND, "product.thumbnail-not-found", "this size of the image is not made yet");
        }
        ImageKey key = wanted.map(edge -> ImageKey.thumbnail(tenant, imageId, edge))
                .orElseGet(() -> ImageKey.original(tenant, imageId));
        Resource bytes =
                store.find(key).orElseThrow(() -> new ImageStoreException("image " + key.name() + " is not there"));
        return new Exhibit(key, image.attached().mediaType(), bytes);
    }

    private static ProductRejection missing(Product product, String sku, String imageId) {
        return switch (product) {
            case Product.NotAdded _ -> new ProductRejection.NotFound(sku);
            case Product.Existing _ -> new ProductRejection.ImageNotFound(sku, imageId);
        };
    }

    private static int parsed(String size) {
        return ThumbnailMaker.SIZES.stream()
                .filter(known -> Integer.toString(known).equals(size))
                .findFirst()
                .orElseThrow(() ->
                        RequestException.malformed("query:size", "unknown", "must be 160, 480 or 960, or left out"));
    }
}
