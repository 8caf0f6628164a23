package dev.daybook.command.product.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.events.Reason;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductPriceChanged;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.ProductRenamed;
import dev.daybook.events.product.ProductStockPolicyChanged;
import dev.daybook.events.product.ProductWithdrawn;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** One product and everything that is done with it in the tests of its life; given events, when a command. */
final class SampleProduct {

    static final String SKU = "85123A";
    static final StockPolicy COUNTED = new StockPolicy(true, false);
    static final StockPolicy ENDLESS = new StockPolicy(true, true);
    static final StockPolicy UNCOUNTED = new StockPolicy(false, false);
    static final StockPolicy NONSENSE = new StockPolicy(false, true);
    static final Reason RECALL = new Reason("recall", "the hook breaks");

    static final AddProduct ADD = add("heart", "2.55", "GBP", COUNTED);
    static final RenameProduct RENAME = new RenameProduct(SKU, "cream heart", "of paper");
    static final ChangePrice PRICE = price("2.95", "GBP");
    static final ChangeStockPolicy STOCK = new ChangeStockPolicy(SKU, ENDLESS);
    static final PublishProduct PUBLISH = new PublishProduct(SKU);
    static final WithdrawProduct WITHDRAW = new WithdrawProduct(SKU, RECALL);

    static final ProductAdded ADDED =
            new ProductAdded(SKU, "heart", "of wood", "candles", new BigDecimal("2.55"), "GBP", COUNTED);
    static final ProductRenamed RENAMED = new ProductRenamed(SKU, "cream heart", "of paper");
    static final ProductPriceChanged PRICED = new ProductPriceChanged(SKU, new BigDecimal("2.95"), "GBP");
    static final ProductStockPolicyChanged STOCKED = new ProductStockPolicyChanged(SKU, ENDLESS);
    static final ProductPublished PUBLISHED = new ProductPublished(SKU);
    static final ProductWithdrawn WITHDRAWN = new ProductWithdrawn(SKU, RECALL);

    private SampleProduct() {}

    static AddProduct add(String name, String price, String currency, StockPolicy stock) {
        return new AddProduct(SKU, name, "of wood", "candles", new BigDecimal(price), currency, stock);
    }

    static ChangePrice price(String price, String currency) {
        return new ChangePrice(SKU, new BigDecimal(price), currency);
    }

    static Product given(ProductEvent... history) {
        return Product.rules().after(List.of(history));
    }

    static List<ProductEvent> when(ProductCommand command, ProductEvent... history) {
        return Product.decide(command, given(history));
    }

    static <R extends ProductRejection> R assertRefused(
            Class<R> rejection, ProductCommand command, ProductEvent... history) {
        assertThatExceptionOfType(rejection)
                .isThrownBy(() -> when(command, history))
                .withMessageMatching("(?s).{10,}");
        return Objects.requireNonNull(catchThrowableOfType(rejection, () -> when(command, history)));
    }
}
