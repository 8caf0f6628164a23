package dev.daybook.command.product.domain;

import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductImageAttached;
import dev.daybook.events.product.ProductImageRemoved;
import dev.daybook.events.product.ProductThumbnailGenerated;
import java.util.List;
import java.util.Optional;

/** How a product gets its pictures and loses them, whether it is for sale or not. */
final class Picturing {

    private Picturing() {}

    static List<ProductEvent> attach(AttachImage c, Product product) {
        ProductFacts facts = Describing.facts(c, product);
        Optional<ProductImage> known = product.image(c.imageId());
        if (known.isPresent()) {
            if (known.get().attached().alternativeText().equals(c.alternativeText())) {
                return List.of();
            }
            throw new ProductRejection.ImageAlreadyAttached(c.sku(), c.imageId());
        }
        if (facts.images().size() >= Product.IMAGES_MAX) {
            throw new ProductRejection.TooManyImages(c.sku());
        }
        return List.of(new ProductImageAttached(
                c.sku(), c.imageId(), c.mediaType(), c.width(), c.height(), c.bytes(), c.alternativeText()));
    }

    /** What was never there is as gone as what was removed. */
    static List<ProductEvent> remove(RemoveImage c, Product product) {
        var _ = Describing.facts(c, product);
        return product.image(c.imageId()).isPresent()
                ? List.of(new ProductImageRemoved(c.sku(), c.imageId(), c.reason()))
                : List.of();
    }

    static List<ProductEvent> thumbnail(RecordThumbnail c, Product product) {
        var _ = Describing.facts(c, product);
        ProductImage image =
                product.image(c.imageId()).orElseThrow(() -> new ProductRejection.ImageNotFound(c.sku(), c.imageId()));
        return image.thumbnails().contains(c.size())
                ? List.of()
                : List.of(new ProductThumbnailGenerated(
                        c.sku(), c.imageId(), c.size(), c.width(), c.height(), c.bytes()));
    }
}
