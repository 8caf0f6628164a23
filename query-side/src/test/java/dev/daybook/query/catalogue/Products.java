package dev.daybook.query.catalogue;

import dev.daybook.events.Reason;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductPriceChanged;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.ProductWithdrawn;
import dev.daybook.events.product.StockPolicy;
import dev.daybook.events.stock.StockReceived;
import java.math.BigDecimal;

/** Products for the tests. */
public final class Products {

    private Products() {}

    /** Counted, without backorders. */
    static ProductAdded added(String sku, String name, String category, String price) {
        return added(sku, name, category, price, new StockPolicy(true, false));
    }

    static ProductAdded added(String sku, String name, String category, String price, StockPolicy policy) {
        return new ProductAdded(sku, name, "About " + name + ".", category, new BigDecimal(price), "GBP", policy);
    }

    /** The same, for sale. */
    public static ProductEvent[] forSale(String sku, String name, String category, String price) {
        return new ProductEvent[] {added(sku, name, category, price), new ProductPublished(sku)};
    }

    static ProductPriceChanged priced(String sku, String price) {
        return new ProductPriceChanged(sku, new BigDecimal(price), "GBP");
    }

    static ProductWithdrawn withdrawn(String sku) {
        return new ProductWithdrawn(sku, new Reason("season-over", ""));
    }

    public static StockReceived received(String sku, String location, int quantity) {
        return new StockReceived(sku + "@" + location, "r-" + quantity, quantity);
    }
}
