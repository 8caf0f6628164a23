package dev.daybook.command.product.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    static final String IMAGE = "9f86d081";
    static final String OTHER_IMAGE = "60303ae2";
    static final Reason BLURRED = new Reason("blurred", "");
    static final AttachImage ATTACH = attach(IMAGE, "a heart");
    static final RemoveImage REMOVE = remove(IMAGE);
    static final RecordThumbnail THUMBNAIL = new RecordThumbnail(SKU, IMAGE, 160, 160, 120, 4_711);

    static final ProductImageAttached ATTACHED = attached(IMAGE);
    static final ProductImageRemoved REMOVED = new ProductImageRemoved(SKU, IMAGE, Optional.of(BLURRED));
    static final ProductThumbnailGenerated THUMBNAILED =
            new ProductThumbnailGenerated(SKU, IMAGE, 160, 160, 120, 4_711);

    private SampleProduct() {}

    static AttachImage attach(String imageId, String alternativeText) {
        return new AttachImage(SKU, imageId, "image/png", 640, 480, 99_000, alternativeText);
    }

    static ProductImageAttached attached(String imageId) {
        return new ProductImageAttached(SKU, imageId, "image/png", 640, 480, 99_000, "a heart");
    }

    static RemoveImage remove(String imageId) {
        return new RemoveImage(SKU, imageId, Optional.of(BLURRED));
    }

    /** A product with as many pictures as it may have, none of them the sample. */
    static List<ProductEvent> full() {
        return Stream.concat(
                        Stream.<ProductEvent>of(ADDED),
                        IntStream.range(0, 20).mapToObj(place -> attached("image-" + place)))
                .toList();
    }

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
