package dev.daybook.command.product.domain;

import dev.daybook.events.product.StockPolicy;

/** Keep the product's pieces in another way. */
public record ChangeStockPolicy(String sku, StockPolicy stock) implements ProductCommand {}
