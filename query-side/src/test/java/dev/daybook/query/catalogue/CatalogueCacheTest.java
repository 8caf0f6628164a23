package dev.daybook.query.catalogue;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.query.Eventually;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.RefusingBackend;
import dev.daybook.query.catalogue.CatalogueCache.Place;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class CatalogueCacheTest {

    private static final String[] CACHES = {"catalogue-products", "catalogue-lists", "catalogue-facets"};

    private static final RefusingBackend BACKEND = new RefusingBackend();

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.start(BACKEND);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void what_was_asked_before_is_answered_without_the_view_until_the_product_changes() {
        History history = side.history();
        history.append(Products.forSale("HOT", "Mug", "hot", "1"));
        side.await();
        String page = "/v1/products/HOT";
        String list = "/v1/products?category=hot";
        String facets = "/v1/products/facets?category=hot";
        kept(page);
        kept(list);
        kept(facets);
        tamper("HOT", "Changed by nobody");

        assertThat(side.get(page).at("/name")).isEqualTo("Mug");
        assertThat(side.get(list).at("/products/0/name")).isEqualTo("Mug");
        assertThat(side.get(facets).at("/products")).isEqualTo("1");
        assertThat(CACHES).allSatisfy(cache -> assertThat(hits(cache)).isPositive());

        history.append(Products.received("HOT", "main", 3));
        side.await();
        assertThat(side.get(page).at("/pieces")).isEqualTo("3");
        assertThat(side.get(list).at("/products/0/available")).isEqualTo("true");
        assertThat(side.get(facets).at("/availability/available")).isEqualTo("1");
    }

    @Test
    void what_happens_to_other_things_leaves_a_page_where_it_is() {
        side.history().append(Products.forSale("CALM", "Mug", "calm", "1"));
        side.await();
        kept("/v1/products/CALM");
        tamper("CALM", "Changed by nobody");
        side.history()
                .append(Orders.placed(Orders.id(1)), new OrderConfirmed(Orders.id(1)))
                .append(Products.forSale("OTHER", "Mug", "calm", "1"));
        side.await();

        assertThat(side.get("/v1/products/CALM").at("/name")).isEqualTo("Mug");
    }

    @Test
    void who_brings_a_token_is_answered_from_the_view() {
        side.history().append(Products.forSale("ASKED", "Mug", "asked", "1"));
        side.await();
        kept("/v1/products/ASKED");
        tamper("ASKED", "As in the view");
        String token = ConsistencyToken.of(
                        side.bean(StoreIdentity.class),
                        side.bean(StoredEvents.class).head())
                .text();

        assertThat(side.get("/v1/products/ASKED", "Consistency-Token", token).at("/name"))
                .isEqualTo("As in the view");
    }

    @Test
    void a_reader_who_comes_late_puts_what_it_read_where_nobody_looks() {
        History history = side.history();
        history.append(Products.forSale("LATE", "Mug", "late", "1"));
        side.await();
        CatalogueCache cache = side.bean(CatalogueCache.class);
        kept("/v1/products/LATE");
        Place place = cache.ofProduct("default/product/LATE").orElseThrow();
        Reply<ProductResponse> old = cache.find(place, ProductResponse.class).orElseThrow();

        history.append(Products.priced("LATE", "2"));
        side.await();
        assertThat(side.get("/v1/products/LATE").at("/price/amount")).isEqualTo("2");
        cache.put(place, old);

        assertThat(cache.find(place, ProductResponse.class)).isPresent();
        assertThat(side.get("/v1/products/LATE").at("/price/amount")).isEqualTo("2");
        assertThat(cache.ofProduct("default/product/LATE")).isNotEqualTo(Optional.of(place));
    }

    @Test
    void while_the_view_is_behind_nothing_is_kept_and_nothing_kept_is_shown() {
        History history = side.history();
        history.append(Products.forSale("BEHIND", "Mug", "behind", "1"));
        side.await();
        kept("/v1/products/BEHIND");
        CatalogueCache cache = side.bean(CatalogueCache.class);
        BACKEND.refuseWritesTo("product_catalogue_v1");
        try {
            history.append(Products.priced("BEHIND", "2"));
            Eventually.isTrue(() -> cache.ofProduct("default/product/BEHIND").isEmpty(), Duration.ofSeconds(10));

            assertThat(side.get("/v1/products/BEHIND").at("/price/amount")).isEqualTo("1");
            assertThat(cache.ofProduct("default/product/BEHIND")).isEmpty();
        } finally {
            BACKEND.refuseNothing();
        }
        side.await();
        assertThat(side.get("/v1/products/BEHIND").at("/price/amount")).isEqualTo("2");
    }

    @Test
    void what_one_node_feeds_no_other_shows_older() {
        History history = side.history();
        history.append(Products.forSale("TWO", "Mug", "two", "1"));
        side.await();
        try (ConfigurableApplicationContext second = side.secondNode()) {
            for (int price = 2; price < 60; price++) {
                history.append(Products.priced("TWO", Integer.toString(price)));
                side.await();
                String expected = Integer.toString(price);

                assertThat(side.get(second, "/v1/products/TWO").at("/price/amount"))
                        .isEqualTo(expected);
                assertThat(side.get("/v1/products/TWO").at("/price/amount")).isEqualTo(expected);
                assertThat(side.get(second, "/v1/products?category=two").at("/products/0/price/amount"))
                        .isEqualTo(expected);
            }
            assertThat(second.getBean(MeterRegistry.class)
                            .get("cache.gets")
                            .tags("cache", "catalogue-products", "result", "miss")
                            .functionCounter()
                            .count())
                    .isPositive();
        }
    }

    /** Asks until the answer is kept: at first the news may still be on its way. */
    private static void kept(String path) {
        double before = hits(CACHES);
        Eventually.isTrue(
                () -> {
                    var _ = side.get(path);
                    return hits(CACHES) > before;
                },
                Duration.ofSeconds(10));
    }

    private static double hits(String... caches) {
        return Arrays.stream(caches)
                .map(cache -> side.bean(MeterRegistry.class)
                        .get("cache.gets")
                        .tags("cache", cache, "result", "hit")
                        .functionCounter())
                .mapToDouble(FunctionCounter::count)
                .sum();
    }

    /** Changes what the view holds without an event, which nobody may do; so it is seen who still asks the view. */
    private static void tamper(String sku, String name) {
        var _ = Objects.requireNonNull(side.views()
                .getCollection("product_catalogue_v1")
                .findOneAndUpdate(eq("_id", "default/product/" + sku), set("facts.name", name)));
    }
}
