package dev.daybook.command.product.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Reason;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What may be done to a product, and why the rest may not. */
public final class ProductActions {

    /** No picture has this id, since none is empty. */
    private static final String NO_IMAGE = "";

    private ProductActions() {}

    /** Every action with its verdict, in the product's state; a sample always differs from what is there. */
    public static List<Action> of(String sku, Product product) {
        ProductFacts facts = facts(sku, product);
        BigDecimal price = facts.price().add(BigDecimal.ONE);
        StockPolicy stock = new StockPolicy(!facts.stock().controlled(), false);
        return List.of(
                verdict("rename", new RenameProduct(sku, facts.name() + ".", ""), product),
                verdict("price", new ChangePrice(sku, price, facts.currency()), product),
                verdict("stock-policy", new ChangeStockPolicy(sku, stock), product),
                verdict("publish", new PublishProduct(sku), product),
                verdict("withdraw", new WithdrawProduct(sku, new Reason("", "")), product),
                verdict("images", new AttachImage(sku, NO_IMAGE, "", 1, 1, 1, ""), product),
                verdict("images/remove", new RemoveImage(sku, someImage(facts), Optional.empty()), product));
    }

    private static Action verdict(String name, ProductCommand command, Product product) {
        return Action.judged(name, () -> Product.decide(command, product));
    }

    private static String someImage(ProductFacts facts) {
        return facts.images().stream().map(ProductImage::id).findFirst().orElse(NO_IMAGE);
    }

    private static ProductFacts facts(String sku, Product product) {
        return switch (product) {
            case Product.Existing existing -> existing.facts();
            case Product.NotAdded _ ->
                ProductFacts.of(new ProductAdded(sku, "", "", "", BigDecimal.ZERO, "", new StockPolicy(false, false)));
        };
    }
}
