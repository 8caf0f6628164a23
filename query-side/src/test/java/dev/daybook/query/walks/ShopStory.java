package dev.daybook.query.walks;

import dev.daybook.events.Reason;
import dev.daybook.events.customer.CustomerAddressAdded;
import dev.daybook.events.customer.CustomerAddressRemoved;
import dev.daybook.events.customer.CustomerContactChanged;
import dev.daybook.events.customer.CustomerDataErased;
import dev.daybook.events.customer.CustomerOrigin;
import dev.daybook.events.customer.CustomerRegistered;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductImageAttached;
import dev.daybook.events.product.ProductImageRemoved;
import dev.daybook.events.product.ProductPriceChanged;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.ProductRenamed;
import dev.daybook.events.product.ProductStockPolicyChanged;
import dev.daybook.events.product.ProductThumbnailGenerated;
import dev.daybook.events.product.ProductWithdrawn;
import dev.daybook.events.product.StockPolicy;
import dev.daybook.events.stock.StockAdjusted;
import dev.daybook.events.stock.StockReceived;
import dev.daybook.events.stock.StockTransferred;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens to the products and the customers of the shop. */
final class ShopStory {

    private static final String IMAGE = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a";
    private static final int PLENTY = 1_000_000;

    private final Chance chance;

    ShopStory(Chance chance) {
        this.chance = chance;
    }

    /** It is for sale, and there is enough of it. */
    List<Object> product(String sku) {
        return List.of(
                new ProductAdded(
                        sku,
                        "Piece of " + sku,
                        "made by hand",
                        chance.one("category", List.of("kitchen", "garden")),
                        BigDecimal.valueOf(100L * chance.upTo(40) - 1, 2),
                        "GBP",
                        new StockPolicy(true, false)),
                new StockReceived(sku + "@" + ToldOrder.LOCATION, "delivery-" + sku, PLENTY),
                new ProductPublished(sku),
                new StockReceived(sku + "@shop-2", "delivery-2-" + sku, PLENTY));
    }

    /** What comes later for a product that is for sale. */
    List<Object> change(String sku, int number) {
        String image = IMAGE + "%02x".formatted(number % 256);
        String main = sku + "@" + ToldOrder.LOCATION;
        List<Object> story = new ArrayList<>(List.of(
                new ProductPriceChanged(sku, BigDecimal.valueOf(100L * chance.upTo(40), 2), "GBP"),
                new ProductImageAttached(sku, image, "image/jpeg", 4032, 3024, 2_400_000L, "a " + sku),
                new StockAdjusted(
                        main, "count-" + sku + number, chance.often("count") ? 3 : -3, new Reason("count", "")),
                new ProductThumbnailGenerated(sku, image, 160, 160, 120, 4_711L),
                new StockTransferred(main, "transfer-" + sku + number, -4, "shop-2"),
                new StockTransferred(sku + "@shop-2", "transfer-" + sku + number, 4, ToldOrder.LOCATION),
                new ProductRenamed(sku, "Better " + sku + " " + number, ""),
                new ProductStockPolicyChanged(sku, new StockPolicy(true, chance.often("policy"))),
                new ProductWithdrawn(sku, new Reason("recall", "it breaks (sometimes)"))));
        if (chance.often("image")) {
            story.add(new ProductImageRemoved(sku, image, Optional.of(new Reason("blurred", ""))));
        }
        story.add(new ProductPublished(sku));
        return story;
    }

    /** Somebody new, with an address. */
    List<Object> customer(String id) {
        return List.of(
                chance.often("origin")
                        ? new CustomerRegistered(id, OpeningStory.contact(id), Optional.of("en"))
                        : new CustomerRegistered(
                                id,
                                OpeningStory.contact(id),
                                Optional.empty(),
                                Optional.of(new CustomerOrigin("walk", Optional.of("EIRE")))),
                new CustomerAddressAdded(id, "home", OpeningStory.address(id)));
    }

    /** What a customer has changed, who may be forgotten in the end. */
    List<Object> farewell(String id) {
        List<Object> story = new ArrayList<>(List.of(
                new CustomerAddressAdded(id, "work", OpeningStory.address(id + " at work")),
                new CustomerContactChanged(id, OpeningStory.contact(id + " again")),
                new CustomerAddressRemoved(id, "home")));
        if (chance.often("forgotten")) {
            story.add(new CustomerDataErased(id));
        }
        return story;
    }
}
