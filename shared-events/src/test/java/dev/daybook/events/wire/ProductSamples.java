package dev.daybook.events.wire;

import dev.daybook.events.Reason;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductImageAttached;
import dev.daybook.events.product.ProductImageRemoved;
import dev.daybook.events.product.ProductPriceChanged;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.ProductRenamed;
import dev.daybook.events.product.ProductStockPolicyChanged;
import dev.daybook.events.product.ProductThumbnailGenerated;
import dev.daybook.events.product.ProductWithdrawn;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One event of each type that happens to products, as the golden files have it. */
final class ProductSamples {

    private static final String SKU = "85123A";
    private static final String IMAGE = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private ProductSamples() {}

    static List<ProductEvent> all() {
        return List.of(
                new ProductAdded(
                        SKU,
                        "WHITE HANGING HEART T-LIGHT HOLDER",
                        "wood, 12 cm — für Teelichter",
                        "candle holders",
                        new BigDecimal("2.550"),
                        "GBP",
                        new StockPolicy(true, false)),
                new ProductRenamed(SKU, "CREAM HANGING HEART T-LIGHT HOLDER", ""),
                new ProductPriceChanged(SKU, new BigDecimal("100.00"), "GBP"),
                new ProductStockPolicyChanged(SKU, new StockPolicy(true, true)),
                new ProductPublished(SKU),
                new ProductWithdrawn(SKU, new Reason("recall", "the hook breaks")),
                new ProductImageAttached(SKU, IMAGE, "image/jpeg", 4032, 3024, 2_400_000L, "ein Herz — weiß"),
                new ProductImageRemoved(SKU, IMAGE, Optional.of(new Reason("blurred", ""))),
                new ProductThumbnailGenerated(SKU, IMAGE, 160, 160, 120, 4_711L));
    }
}
