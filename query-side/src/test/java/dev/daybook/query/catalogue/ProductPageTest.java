package dev.daybook.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.product.ProductImageAttached;
import dev.daybook.events.product.ProductThumbnailGenerated;
import dev.daybook.events.stock.StockReserved;
import dev.daybook.query.History;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProductPageTest {

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
    }

    @Test
    void a_page_tells_of_the_product_its_pictures_and_what_is_there() {
        side.history()
                .append(Products.forSale("P 1", "Mug", "pages", "9.990"))
                .append(
                        new ProductImageAttached("P 1", "a1", "image/png", 800, 600, 9000, "a mug"),
                        new ProductThumbnailGenerated("P 1", "a1", 160, 160, 120, 900))
                .append(
                        Products.received("P 1", "main", 5),
                        new StockReserved("P 1@main", "o1", 2, Optional.empty()),
                        Products.received("P 1", "shop", 1));
        side.await();

        QuerySide.Answer page = side.get("/v1/products/P%201");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.at("/name")).isEqualTo("Mug");
        assertThat(page.at("/description")).isEqualTo("About Mug.");
        assertThat(page.json().at("/price").toString()).isEqualTo("{\"amount\":\"9.99\",\"currency\":\"GBP\"}");
        assertThat(page.at("/images/0/url")).isEqualTo("/v1/products/P%201/images/a1");
        assertThat(page.at("/images/0/thumbnails/0/url")).isEqualTo("/v1/products/P%201/images/a1?size=160");
        assertThat(page.at("/availability")).isEqualTo("IN_STOCK");
        assertThat(page.at("/pieces")).isEqualTo("4");
        assertThat(page.json().at("/locations").toString())
                .isEqualTo("[{\"location\":\"main\",\"available\":3},{\"location\":\"shop\",\"available\":1}]");
        assertThat(page.header("ETag")).startsWith("\"3.");
    }

    @Test
    void only_what_is_for_sale_has_a_page() {
        History history = side.history();
        history.append(Products.added("P-2", "Draft", "pages", "1")).append(Products.received("P-3", "main", 1));
        side.await();
        assertThat(side.get("/v1/products/P-2").status()).isEqualTo(404);
        assertThat(side.get("/v1/products/P-3").status()).isEqualTo(404);
        assertThat(side.get("/v1/products/P-4").status()).isEqualTo(404);

        history.append(Products.forSale("P-4", "Lamp", "pages", "1"));
        side.await();
        String etag = side.get("/v1/products/P-4").header("ETag");
        assertThat(etag).isNotEmpty();

        history.append(Products.withdrawn("P-4"));
        side.await();
        assertThat(side.get("/v1/products/P-4").status()).isEqualTo(404);
        assertThat(side.get("/v1/products/P-4", "If-None-Match", etag).status()).isEqualTo(404);
    }

    @Test
    void anybody_may_keep_an_answer_for_a_while() {
        side.history().append(Products.forSale("P-5", "Vase", "keeping", "1"));
        side.await();

        for (String path :
                new String[] {"/v1/products/P-5", "/v1/products?category=keeping", "/v1/products/facets?q=vase"}) {
            QuerySide.Answer answer = side.get(path);
            assertThat(answer.header("Cache-Control")).isEqualTo("max-age=10, public, stale-while-revalidate=30");
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(answer.header("ETag")).startsWith("\"");

            QuerySide.Answer again = side.get(path, "If-None-Match", answer.header("ETag"));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.raw().body()).isEmpty();
            assertThat(again.header("Cache-Control")).isEqualTo("max-age=10, public, stale-while-revalidate=30");
        }
    }

    @Test
    void who_brings_a_token_gets_an_answer_of_one_s_own() {
        side.history().append(Products.forSale("P-6", "Bowl", "tokens", "1"));
        String token = ConsistencyToken.of(
                        side.bean(StoreIdentity.class),
                        side.bean(StoredEvents.class).head())
                .text();

        for (String path :
                new String[] {"/v1/products/P-6", "/v1/products?category=tokens", "/v1/products/facets?q=bowl"}) {
            QuerySide.Answer answer = side.get(path, "Consistency-Token", token, "Prefer", "wait=10");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Consistency")).isEqualTo("current");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache, private");
        }
    }
}
