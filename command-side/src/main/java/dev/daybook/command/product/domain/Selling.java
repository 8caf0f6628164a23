package dev.daybook.command.product.domain;

import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.ProductWithdrawn;
import java.util.List;

/** How a product goes on sale and off. */
final class Selling {

    private Selling() {}

    static List<ProductEvent> publish(PublishProduct c, Product product) {
        return switch (product) {
            case Product.Draft _, Product.Withdrawn _ -> List.of(new ProductPublished(c.sku()));
            case Product.Published _ -> List.of();
            case Product.NotAdded _ -> throw new ProductRejection.NotFound(c.sku());
        };
    }

    static List<ProductEvent> withdraw(WithdrawProduct c, Product product) {
        return switch (product) {
            case Product.Draft _, Product.Published _ -> List.of(new ProductWithdrawn(c.sku(), c.reason()));
            case Product.Withdrawn _ -> List.of();
            case Product.NotAdded _ -> throw new ProductRejection.NotFound(c.sku());
        };
    }
}
