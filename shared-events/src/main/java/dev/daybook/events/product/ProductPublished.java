package dev.daybook.events.product;

import dev.daybook.events.EventType;

/** The product is for sale. */
@EventType(name = "product.published")
public record ProductPublished(String sku) implements ProductEvent {}
