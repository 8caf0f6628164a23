package dev.daybook.events.product;

import dev.daybook.events.EventType;
import dev.daybook.events.Reason;

/** The product is not for sale until it is published again. */
@EventType(name = "product.withdrawn")
public record ProductWithdrawn(String sku, Reason reason) implements ProductEvent {}
