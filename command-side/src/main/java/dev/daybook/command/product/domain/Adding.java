package dev.daybook.command.product.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductEvent;
import java.util.ArrayList;
import java.util.List;

/** How a product comes into the catalogue. */
final class Adding {

    private Adding() {}

    static List<ProductEvent> add(AddProduct c, Product product) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(ContentFaults.ofPrice(c.price()));
        faults.addAll(ContentFaults.ofCurrency(c.currency()));
        faults.addAll(ContentFaults.ofStock("/stock", c.stock()));
        ContentFaults.refuse(faults);
        ProductAdded added =
                new ProductAdded(c.sku(), c.name(), c.description(), c.category(), c.price(), c.currency(), c.stock());
        return switch (product) {
            case Product.NotAdded _ -> List.of(added);
            case Product.Existing existing when existing.facts().added().equals(added) -> List.of();
            case Product.Existing _ -> throw new ProductRejection.AlreadyAdded(c.sku());
        };
    }
}
