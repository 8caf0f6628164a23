package dev.daybook.events.product;

import dev.daybook.events.EventType;

/**
 * A picture of the product is there in a smaller form.
 *
 * @param size most pixels that its longer edge was to have
 * @param width in pixels, as it is shown
 * @param height in pixels, as it is shown
 * @param bytes how many
 */
@EventType(name = "product.thumbnail-generated")
public record ProductThumbnailGenerated(String sku, String imageId, int size, int width, int height, long bytes)
        implements ProductEvent {}
