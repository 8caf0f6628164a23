package dev.daybook.events.product;

import dev.daybook.events.EventType;

/** The product's pieces are kept in another way. */
@EventType(name = "product.stock-policy-changed")
public record ProductStockPolicyChanged(String sku, StockPolicy stock) implements ProductEvent {}
