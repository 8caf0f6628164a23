package dev.daybook.command.product.domain;

import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;

/**
 * What every existing product knows of itself, whatever its state.
 *
 * @param added what it was added with, to know a repeated addition by
 * @param name as it is called since it was last renamed, likewise the rest
 */
record ProductFacts(ProductAdded added, String name, String description, BigDecimal price, StockPolicy stock) {

    static ProductFacts of(ProductAdded added) {
        return new ProductFacts(added, added.name(), added.description(), added.price(), added.stock());
    }

    String currency() {
        return added.currency();
    }

    ProductFacts renamed(String newName, String newDescription) {
        return new ProductFacts(added, newName, newDescription, price, stock);
    }

    ProductFacts priced(BigDecimal newPrice) {
        return new ProductFacts(added, name, description, newPrice, stock);
    }

    ProductFacts kept(StockPolicy policy) {
        return new ProductFacts(added, name, description, price, policy);
    }

    Offer offer() {
        return new Offer(added.sku(), name, price, currency(), stock);
    }
}
