package dev.daybook.query.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.product.ProductAdded;
import dev.daybook.events.product.ProductPublished;
import dev.daybook.events.product.StockPolicy;
import dev.daybook.query.History;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductListTest {

    private static final String LIST = "/v1/products?category=list-1";

    private static QuerySide side;

    @BeforeAll
    static void appendProducts() {
        side = Shared.querySide();
        side.history()
                .at("2026-01-01T10:00:00Z")
                .append(Products.forSale("L-1", "Crème Brûlée Set", "list-1", "9.99"))
                .at("2026-01-02T10:00:00Z")
                .append(Products.forSale("L-2", "Apple. Pie (red)", "list-1", "100"))
                .at("2026-01-03T10:00:00Z")
                .append(Products.forSale("L-3", "zebra", "list-1", "9.995"))
                .append(
                        Products.added("L-4", "Never shown", "list-1", "1"),
                        Products.added("L-5", "Always there", "list-2", "1", new StockPolicy(false, false)),
                        new ProductPublished("L-5"),
                        new ProductAdded(
                                "L-6", "Yen", "", "list-2", new BigDecimal("700"), "JPY", new StockPolicy(true, true)),
                        new ProductPublished("L-6"))
                .append(Products.received("L-2", "main", 5), Products.received("L-9", "main", 5));
        side.await();
    }

    @Test
    void products_are_sorted_by_name_price_and_age() {
        assertThat(skus(LIST)).containsExactly("L-2", "L-1", "L-3");
        assertThat(skus(LIST + "&sort=name")).containsExactly("L-2", "L-1", "L-3");
        assertThat(skus(LIST + "&sort=-name")).containsExactly("L-3", "L-1", "L-2");
        assertThat(skus(LIST + "&sort=price")).containsExactly("L-1", "L-3", "L-2");
        assertThat(skus(LIST + "&sort=-price")).containsExactly("L-2", "L-3", "L-1");
        assertThat(skus(LIST + "&sort=newest")).containsExactly("L-3", "L-2", "L-1");
    }

    @Test
    void products_are_found_by_how_their_words_begin() {
        assertThat(skus(LIST + "&q=creme")).containsExactly("L-1");
        assertThat(skus(LIST + "&q=" + encoded("BRÛL créme"))).containsExactly("L-1");
        assertThat(skus(LIST + "&q=" + encoded("L-2"))).containsExactly("L-2");
        assertThat(skus(LIST + "&q=pie+app")).containsExactly("L-2");
        assertThat(skus(LIST + "&q=rulee")).isEmpty();
        assertThat(skus(LIST + "&q=creme+zebra")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "^", "$ne", "{\"$gt\":\"\"}", "(", "\\Q", "\\E.*", "[a-z]+x", "apple|zebra"})
    void what_is_searched_matches_literally(String text) {
        QuerySide.Answer answer = side.get(LIST + "&q=" + encoded(text));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/products")).isEmpty();
    }

    @Test
    void categories_match_literally_and_any_of_several() {
        assertThat(skus("/v1/products?category=list-1&category=list-2")).hasSize(5);
        assertThat(skus("/v1/products?category=" + encoded(".*"))).isEmpty();
        assertThat(skus("/v1/products?category=" + encoded("list-1, list-2"))).isEmpty();
    }

    @Test
    void prices_are_compared_exactly_and_within_their_currency() {
        String pounds = LIST + "&currency=GBP";
        assertThat(skus(pounds + "&minPrice=9.991")).containsExactly("L-2", "L-3");
        assertThat(skus(pounds + "&maxPrice=9.99")).containsExactly("L-1");
        assertThat(skus(pounds + "&minPrice=9.990&maxPrice=9.9949")).containsExactly("L-1");
        assertThat(skus(pounds + "&minPrice=0")).hasSize(3);
        assertThat(skus("/v1/products?category=list-2&currency=JPY&minPrice=1")).containsExactly("L-6");
        assertThat(skus("/v1/products?category=list-2&currency=EUR")).isEmpty();
    }

    @Test
    void products_are_found_by_whether_they_can_be_had() {
        assertThat(skus(LIST + "&available=true")).containsExactly("L-2");
        assertThat(skus(LIST + "&available=false")).containsExactly("L-1", "L-3");
        assertThat(skus("/v1/products?category=list-2&available=true")).containsExactly("L-5", "L-6");
        QuerySide.Answer answer = side.get("/v1/products?category=list-2");
        assertThat(answer.at("/products/0/availability")).isEqualTo("NOT_COUNTED");
        assertThat(answer.at("/products/1/availability")).isEqualTo("BACKORDER");
        assertThat(answer.at("/products/1/price/amount")).isEqualTo("700");
    }

    @Test
    void facets_count_what_the_same_search_finds() {
        QuerySide.Answer all = side.get("/v1/products/facets?category=list-1&category=list-2");

        assertThat(all.at("/products")).isEqualTo("5");
        assertThat(all.json().at("/categories").toString())
                .isEqualTo("[{\"category\":\"list-1\",\"products\":3},{\"category\":\"list-2\",\"products\":2}]");
        assertThat(all.json().at("/priceBands").toString())
                .isEqualTo("[{\"currency\":\"GBP\",\"from\":\"1\",\"below\":\"2\",\"products\":1},"
                        + "{\"currency\":\"GBP\",\"from\":\"5\",\"below\":\"10\",\"products\":2},"
                        + "{\"currency\":\"GBP\",\"from\":\"100\",\"below\":\"200\",\"products\":1},"
                        + "{\"currency\":\"JPY\",\"from\":\"500\",\"below\":\"1000\",\"products\":1}]");
        assertThat(all.at("/availability/available")).isEqualTo("3");
        assertThat(all.at("/availability/unavailable")).isEqualTo("2");
        assertThat(side.get("/v1/products/facets?category=list-1&q=zebra").at("/products"))
                .isEqualTo("1");
        QuerySide.Answer none = side.get("/v1/products/facets?category=nothing");
        assertThat(none.at("/products")).isEqualTo("0");
        assertThat(none.json().at("/categories")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "price", "-price", "newest"})
    void pages_walk_over_every_product_once_even_when_all_are_sorted_alike(String sort) {
        History history = side.history().at("2026-02-01T10:00:00Z");
        String category = "walk" + sort;
        List<String> all = IntStream.range(10, 33)
                .mapToObj(number -> "W" + sort + "-" + number)
                .peek(sku -> history.append(Products.forSale(sku, "same", category, "5")))
                .toList();
        side.await();
        List<String> walked = new ArrayList<>();
        for (String next = "/v1/products?limit=5&sort=" + sort + "&category=" + category;
                !next.isEmpty();
                next = side.get(next).next()) {
            walked.addAll(skus(next));
        }

        assertThat(walked)
                .containsExactlyElementsOf(sort.equals("name") || sort.equals("price") ? all : all.reversed());
    }

    @Test
    void a_cursor_of_another_order_or_of_no_list_is_refused() {
        String next = side.get(LIST + "&limit=1&sort=name").next();
        String cursor = next.replaceFirst(".*after=([^&]+).*", "$1");

        assertThat(side.get(LIST + "&sort=price&after=" + cursor).status()).isEqualTo(400);
        assertThat(side.get(LIST + "&sort=newest&after=x").status()).isEqualTo(400);
        assertThat(side.get(LIST + "&sort=name&after=" + cursor).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minPrice=1",
                "maxPrice=1",
                "minPrice=-1&currency=GBP",
                "minPrice=1e3&currency=GBP",
                "currency=gbp",
                "available=yes",
                "sort=colour",
                "limit=0",
                "limit=201",
                "q=",
                "q=a+b+c+d+e+f+g+h+i+j+k",
                "published=any"
            })
    void a_question_that_makes_no_sense_is_refused(String question) {
        QuerySide.Answer answer = side.get("/v1/products?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors")).isNotEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static List<String> skus(String path) {
        List<String> skus = new ArrayList<>();
        side.get(path)
                .json()
                .at("/products")
                .forEach(product -> skus.add(product.at("/sku").asString()));
        return skus;
    }
}
