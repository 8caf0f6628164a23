package dev.daybook.events.product;

import dev.daybook.events.EventType;

/**
 * The product has a picture more; its bytes are kept outside the store.
 *
 * @param imageId lower-case hexadecimal SHA-256 of the bytes
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param width in pixels, before the picture is turned as its EXIF data says
 * @param height in pixels, likewise
 * @param bytes how many
 * @param alternativeText what it shows, for those who do not see it; empty where it only adorns
 */
@EventType(name = "product.image-attached")
public record ProductImageAttached(
        String sku, String imageId, String mediaType, int width, int height, long bytes, String alternativeText)
        implements ProductEvent {}
