package dev.daybook.events.product;

import dev.daybook.events.EventType;

/** The product is called and described otherwise; {@code description} may be empty. */
@EventType(name = "product.renamed")
public record ProductRenamed(String sku, String name, String description) implements ProductEvent {}
