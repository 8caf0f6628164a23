package dev.daybook.command.product.domain;

/**
 * Show the product with a picture more, whose bytes are kept already.
 *
 * @param imageId lower-case hexadecimal SHA-256 of the bytes
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param width in pixels, before the picture is turned as its EXIF data says
 * @param height in pixels, likewise
 * @param bytes how many
 * @param alternativeText what it shows, for those who do not see it
 */
public record AttachImage(
        String sku, String imageId, String mediaType, int width, int height, long bytes, String alternativeText)
        implements ProductCommand {}
