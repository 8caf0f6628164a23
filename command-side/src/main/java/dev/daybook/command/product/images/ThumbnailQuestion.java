package dev.daybook.command.product.images;

/** The picture of which smaller forms are wanted. */
record ThumbnailQuestion(String sku, String imageId) {}
