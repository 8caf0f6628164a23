package dev.daybook.query.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderFacetsTest {

    private static final QuerySide SIDE = Shared.querySide();

    @BeforeAll
    static void append() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        new ManyOrders(new Random(seed)).append(SIDE.history(), 60);
        SIDE.await();
    }

    @Test
    void every_value_is_counted_as_plain_code_counts_it() {
        requireCounts("", row -> true);
        requireCounts(
                "?currency=GBP&held=false",
                row -> row.getString("currency").equals("GBP")
                        && !row.getList("marks", String.class).contains("HELD"));
    }

    @Test
    void nothing_is_counted_where_nothing_is_found() {
        QuerySide.Answer answer = SIDE.get("/v1/orders/facets?customerId=nobody");

        assertThat(answer.at("/total")).isEqualTo("0");
        assertThat(answer.json().at("/status")).isEmpty();
        assertThat(answer.json().at("/location")).isEmpty();
    }

    @Test
    void counts_that_did_not_change_are_not_sent_again_and_pages_are_unknown() {
        String etag = SIDE.get("/v1/orders/facets").header("ETag");

        assertThat(SIDE.get("/v1/orders/facets", "If-None-Match", etag).status())
                .isEqualTo(304);
        assertThat(SIDE.get("/v1/orders/facets?limit=3").status()).isEqualTo(400);
        assertThat(SIDE.get("/v1/orders/facets?q=.*").status()).isEqualTo(400);
    }

    private static void requireCounts(String query, java.util.function.Predicate<Document> lets) {
        List<Document> rows = SIDE.views().getCollection("order_list_v4").find().into(new ArrayList<>()).stream()
                .filter(lets)
                .toList();
        JsonNode facets = SIDE.get("/v1/orders/facets" + query).json();

        assertThat(rows).isNotEmpty();
        assertThat(facets.at("/total").asInt()).isEqualTo(rows.size());
        assertThat(counts(facets, "status")).isEqualTo(count(rows, row -> Stream.of(row.getString("status"))));
        assertThat(counts(facets, "paymentStatus"))
                .isEqualTo(count(rows, row -> Stream.of(row.getString("paymentStatus"))));
        assertThat(counts(facets, "fulfilmentStatus"))
                .isEqualTo(count(rows, row -> Stream.of(row.getString("fulfilmentStatus"))));
        assertThat(counts(facets, "country"))
                .isEqualTo(count(rows, row -> Stream.ofNullable(row.getString("country"))));
        assertThat(counts(facets, "location"))
                .isEqualTo(count(rows, row -> row.getList("locations", String.class).stream()));
    }

    private static Map<String, Long> counts(JsonNode facets, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        facets.path(facet)
                .forEach(count -> counts.put(
                        count.path("value").asString(), count.path("count").asLong()));
        return counts;
    }

    private static Map<String, Long> count(List<Document> rows, Function<Document, Stream<String>> values) {
        return rows.stream()
                .flatMap(values)
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    }
}
