package dev.daybook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductEvent;
import dev.daybook.events.product.ProductImageAttached;
import dev.daybook.events.product.ProductImageRemoved;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.ProductRenamed;
import dev.daybook.events.product.ProductStockPolicyChanged;
import dev.daybook.events.product.ProductThumbnailGenerated;
import dev.daybook.events.product.StockPolicy;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.stock.StockReserved;
import dev.daybook.query.Envelopes;
import dev.daybook.query.catalogue.CatalogueProduct.LocalStock;
import dev.daybook.query.infrastructure.views.DocumentKey.Streams;
import dev.daybook.query.stocklevel.StockLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueFoldTest {

    private static final ProductAdded ADDED = Products.added("MUG", "Café Mug", "Kitchen", "9.990");
    private static final ProductPublished PUBLISHED = new ProductPublished("MUG");

    @Test
    void a_product_is_listed_while_it_is_for_sale() {
        assertThat(fold(ADDED).listing()).isNull();
        assertThat(fold(ADDED, PUBLISHED).listing())
                .isEqualTo(new Listing(
                        List.of("cafe", "mug", "kitchen", "about"),
                        "cafe mug",
                        "Kitchen",
                        "GBP",
                        "GBP 019.99",
                        "5",
                        false,
                        fold(ADDED).known().orElseThrow().addedAt()));
        assertThat(fold(ADDED, PUBLISHED, Products.withdrawn("MUG")).listing()).isNull();
        assertThat(fold(ADDED, PUBLISHED, Products.withdrawn("MUG"), PUBLISHED).listing())
                .isNotNull();
    }

    @Test
    void a_product_is_called_and_priced_as_it_was_last() {
        CatalogueProduct product = fold(
                ADDED,
                PUBLISHED,
                new ProductRenamed("MUG", "Becher", "Groß"),
                Products.priced("MUG", "12.5"),
                new ProductStockPolicyChanged("MUG", new StockPolicy(false, false)));

        ProductFacts facts = product.forSale().orElseThrow();
        assertThat(facts.name()).isEqualTo("Becher");
        assertThat(facts.description()).isEqualTo("Groß");
        assertThat(facts.price()).isEqualTo(new BigDecimal("12.5"));
        assertThat(facts.policy()).isEqualTo(new ProductFacts.Policy(false, false));
        assertThat(facts.version()).isEqualTo(4);
        assertThat(product.availability(facts)).isEqualTo(Availability.NOT_COUNTED);
        assertThat(listing(product).words()).containsExactly("becher", "mug", "kitchen", "groß");
        assertThat(listing(product).price()).isEqualTo("GBP 0212.5");
    }

    @Test
    void pictures_come_get_smaller_forms_and_go() {
        ProductImageAttached first = new ProductImageAttached("MUG", "a1", "image/png", 800, 600, 9000, "a mug");
        ProductImageAttached second = new ProductImageAttached("MUG", "b2", "image/jpeg", 400, 300, 7000, "");
        CatalogueProduct product = fold(
                ADDED,
                first,
                second,
                new ProductThumbnailGenerated("MUG", "a1", 160, 160, 120, 900),
                new ProductThumbnailGenerated("MUG", "a1", 480, 480, 360, 1900));

        assertThat(product.known().orElseThrow().images())
                .containsExactly(
                        new ProductImage(
                                "a1",
                                "image/png",
                                800,
                                600,
                                "a mug",
                                List.of(
                                        new ProductImage.Thumbnail(160, 160, 120),
                                        new ProductImage.Thumbnail(480, 480, 360))),
                        new ProductImage("b2", "image/jpeg", 400, 300, "", List.of()));
        assertThat(fold(ADDED, first, second, new ProductImageRemoved("MUG", "a1", Optional.empty()))
                        .known()
                        .orElseThrow()
                        .images())
                .extracting(ProductImage::imageId)
                .containsExactly("b2");
    }

    @Test
    void stock_that_is_there_before_its_product_is_no_product_and_counts_later() {
        CatalogueProduct early = stocked(Optional.empty(), Products.received("MUG", "shop", 3), 0);

        assertThat(early.known()).isEmpty();
        assertThat(early.listing()).isNull();
        assertThat(early.id()).isEqualTo("default/product/MUG");

        CatalogueProduct added = CatalogueFold.fold(Optional.of(early), product(), ADDED, envelope(0))
                .orElseThrow();
        CatalogueProduct forSale = CatalogueFold.fold(Optional.of(added), product(), PUBLISHED, envelope(1))
                .orElseThrow();
        assertThat(forSale.stock()).containsExactly(new LocalStock("shop", new StockLevel(3, 0, 0)));
        assertThat(listing(forSale).available()).isTrue();
    }

    @Test
    void what_is_there_anywhere_makes_a_product_available() {
        CatalogueProduct none = fold(ADDED, PUBLISHED);
        CatalogueProduct shop = stocked(Optional.of(none), Products.received("MUG", "shop", 1), 0);
        CatalogueProduct both = stocked(Optional.of(shop), Products.received("MUG", "depot", 2), 0);
        CatalogueProduct reserved =
                stocked(Optional.of(both), new StockReserved("MUG@shop", "o1", 1, Optional.empty()), 1);
        CatalogueProduct gone =
                stocked(Optional.of(reserved), new StockReserved("MUG@depot", "o2", 2, Optional.empty()), 1);

        assertThat(both.stock()).extracting(LocalStock::location).containsExactly("depot", "shop");
        assertThat(List.of(none, shop, both, reserved, gone))
                .extracting(product -> listing(product).available())
                .containsExactly(false, true, true, true, false);
        assertThat(gone.availability(gone.known().orElseThrow())).isEqualTo(Availability.OUT_OF_STOCK);
        CatalogueProduct backorder = CatalogueFold.fold(
                        Optional.of(gone),
                        product(),
                        new ProductStockPolicyChanged("MUG", new StockPolicy(true, true)),
                        envelope(2))
                .orElseThrow();
        assertThat(backorder.availability(backorder.known().orElseThrow())).isEqualTo(Availability.BACKORDER);
    }

    @Test
    void an_event_of_a_product_that_was_never_added_changes_nothing() {
        assertThat(CatalogueFold.fold(Optional.empty(), product(), PUBLISHED, envelope(0)))
                .isEmpty();
    }

    @Test
    void a_product_and_the_stock_of_its_sku_go_by_the_product() {
        CatalogueKey key = new CatalogueKey();

        assertThat(key.of(product())).isEqualTo("default/product/MUG");
        assertThat(key.of(new Subject("default", "stock", "MUG@main"))).isEqualTo("default/product/MUG");
        assertThat(key.of(new Subject("default", "stock", "A@B@main"))).isEqualTo("default/product/A@B");
        assertThat(key.of(new Subject("default", "stock", "odd"))).isEqualTo("default/stock/odd");
        assertThat(key.of(new Subject("default", "order", "a@b"))).isEqualTo("default/order/a@b");
        assertThat(key.streamsOf("default/product/MUG"))
                .containsExactly(Streams.one("default/product/MUG"), Streams.startingWith("default/stock/MUG@"));
    }

    private static Listing listing(CatalogueProduct product) {
        return Objects.requireNonNull(product.listing());
    }

    private static CatalogueProduct fold(ProductEvent... events) {
        Optional<CatalogueProduct> product = Optional.empty();
        for (int version = 0; version < events.length; version++) {
            product = CatalogueFold.fold(product, product(), events[version], envelope(version));
        }
        return product.orElseThrow();
    }

    private static CatalogueProduct stocked(Optional<CatalogueProduct> before, StockEvent event, long version) {
        return CatalogueFold.fold(
                        before,
                        product(),
                        event,
                        Envelopes.of("stock", event.stockId(), version, "2026-01-01T10:00:00Z"))
                .orElseThrow();
    }

    private static Subject product() {
        return new Subject("default", "product", "MUG");
    }

    private static Envelope envelope(long version) {
        return Envelopes.of("product", "MUG", version, "2026-01-01T10:00:00Z");
    }
}
