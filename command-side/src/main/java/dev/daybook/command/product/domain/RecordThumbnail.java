package dev.daybook.command.product.domain;

/**
 * Take note that a picture is there in a smaller form.
 *
 * @param size most pixels that its longer edge was to have
 * @param width in pixels, as it is shown
 * @param height in pixels, as it is shown
 * @param bytes how many
 */
public record RecordThumbnail(String sku, String imageId, int size, int width, int height, long bytes)
        implements ProductCommand {}
