package dev.daybook.query.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * A picture of a product.
 *
 * @param imageId names it among the product's pictures
 * @param width in pixels, likewise the height
 * @param alternativeText what it shows; may be empty
 * @param thumbnails smaller forms of it, in the order of their making
 */
public record ProductImage(
        String imageId, String mediaType, int width, int height, String alternativeText, List<Thumbnail> thumbnails) {

    public ProductImage {
        thumbnails = List.copyOf(thumbnails);
    }

    /**
     * A smaller form.
     *
     * @param size most pixels that its longer edge was to have
     */
    public record Thumbnail(int size, int width, int height) {}

    /** The same picture with a smaller form more, or with another one of that size. */
    ProductImage with(Thumbnail made) {
        List<Thumbnail> all = Stream.concat(
                        thumbnails.stream().filter(known -> known.size() != made.size()), Stream.of(made))
                .toList();
        return new ProductImage(imageId, mediaType, width, height, alternativeText, all);
    }
}
