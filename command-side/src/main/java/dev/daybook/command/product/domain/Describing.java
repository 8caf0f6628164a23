package dev.daybook.command.product.domain;

import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductPriceChanged;
import dev.daybook.events.product.ProductRenamed;
import dev.daybook.events.product.ProductStockPolicyChanged;
import java.util.List;

/** How what is said of a product changes, whether it is for sale or not. */
final class Describing {

    private Describing() {}

    static List<ProductEvent> rename(RenameProduct c, Product product) {
        ProductFacts facts = facts(c, product);
        return c.name().equals(facts.name()) && c.description().equals(facts.description())
                ? List.of()
                : List.of(new ProductRenamed(c.sku(), c.name(), c.description()));
    }

    static List<ProductEvent> price(ChangePrice c, Product product) {
        ProductFacts facts = facts(c, product);
        ContentFaults.refuse(ContentFaults.ofPrice(c.price()));
        if (!c.currency().equals(facts.currency())) {
            throw new ProductRejection.CurrencyFixed(c.sku(), facts.currency());
        }
        return c.price().compareTo(facts.price()) == 0
                ? List.of()
                : List.of(new ProductPriceChanged(c.sku(), c.price(), c.currency()));
    }

    static List<ProductEvent> keep(ChangeStockPolicy c, Product product) {
        ProductFacts facts = facts(c, product);
        ContentFaults.refuse(ContentFaults.ofStock("", c.stock()));
        return c.stock().equals(facts.stock()) ? List.of() : List.of(new ProductStockPolicyChanged(c.sku(), c.stock()));
    }

    static ProductFacts facts(ProductCommand c, Product product) {
        return switch (product) {
            case Product.Existing existing -> existing.facts();
            case Product.NotAdded _ -> throw new ProductRejection.NotFound(c.sku());
        };
    }
}
