package dev.daybook.query.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.HoldKind;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.PaymentStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the list finds is what a filter in plain code finds among the stored rows. */
class OrderFiltersTest {

    private static final QuerySide SIDE = Shared.querySide();
    private static final long SEED = System.nanoTime();
    private static final Random RANDOM = new Random(SEED);

    private static List<Document> rows;

    /** A part of a query string, and which rows it lets through. */
    private record Filter(String query, Predicate<Document> lets) {}

    @BeforeAll
    static void append() {
        System.out.println("seed " + SEED);
        new ManyOrders(RANDOM).append(SIDE.history(), 120);
        SIDE.await();
        rows = SIDE.views().getCollection("order_list_v4").find().into(new ArrayList<>());
    }

    @Test
    void each_filter_alone_finds_what_plain_code_finds() {
        int found = 0;
        for (Function<Random, Filter> filter : filters()) {
            for (int round = 0; round < 4; round++) {
                found += requireSame(List.of(filter.apply(RANDOM)), "-placedAt", "");
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void filters_combine_in_every_order_and_every_row_comes_once() {
        int found = 0;
        for (int round = 0; round < 150; round++) {
            List<Function<Random, Filter>> all = new ArrayList<>(filters());
            Collections.shuffle(all, RANDOM);
            List<Filter> some = all.subList(0, 1 + RANDOM.nextInt(3)).stream()
                    .map(filter -> filter.apply(RANDOM))
                    .toList();
            String sort = one(List.of("placedAt", "-placedAt", "updatedAt", "-updatedAt"));
            found += requireSame(some, sort, "&limit=" + (1 + RANDOM.nextInt(40)));
        }
        assertThat(found).isPositive();
    }

    @Test
    void totals_sort_and_bound_within_a_currency() {
        for (String currency : ManyOrders.CURRENCIES) {
            Filter only = new Filter("currency=" + currency, is("currency", currency));
            long minor = 100L * RANDOM.nextInt(20);
            String amount = currency.equals("JPY") ? "" + minor : minor / 100 + ".00";
            Filter from = new Filter("totalFrom=" + amount, row -> row.getLong("totalMinor") >= minor);
            Filter to = new Filter("totalTo=" + amount, row -> row.getLong("totalMinor") <= minor);

            assertThat(requireSame(List.of(only), "total", "&limit=7")).isPositive();
            requireSame(List.of(only), "-total", "&limit=7");
            requireSame(List.of(only, from), "-total", "&limit=3");
            requireSame(List.of(only, to), "total", "&limit=3");
            requireSame(List.of(only, from, to), "placedAt", "");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ne\":\"\"}",
                "{\"$gt\":\"\"}",
                "[$ne]",
                "$ne",
                ".*",
                "^",
                "\\QX\\E.*",
                "many-1\u0000",
                "\u0000",
                "';return true;//",
                "many-[12]"
            })
    void texts_mean_nothing_but_themselves(String text) {
        for (String parameter : List.of("customerId", "sku", "location", "country", "number")) {
            String field = parameter.equals("sku") ? "skus" : parameter.equals("location") ? "locations" : parameter;

            requireSame(List.of(new Filter(parameter + "=" + encoded(text), has(field, text))), "placedAt", "");
        }
    }

    private static List<Function<Random, Filter>> filters() {
        return List.of(
                _ -> constants("status", OrderRow.Status.values()),
                _ -> constants("paymentStatus", PaymentStatus.values()),
                _ -> constants("fulfilmentStatus", FulfilmentStatus.values()),
                _ -> text("customerId", "customerId", one(ManyOrders.CUSTOMERS)),
                _ -> text("sku", "skus", one(ManyOrders.SKUS)),
                _ -> text("location", "locations", one(ManyOrders.LOCATIONS)),
                _ -> text("country", "country", one(ManyOrders.COUNTRIES)),
                _ -> text("kind", "kind", one(List.of("SALE", "CREDIT"))),
                _ -> text("number", "number", one(rows).getString("number")),
                _ -> mark("held", "HELD"),
                _ -> mark("paymentAwaited", "PAYMENT_AWAITED"),
                _ -> mark("balanceDue", "BALANCE_DUE"),
                _ -> mark("creditOwed", "CREDIT_OWED"),
                _ -> mark("backordered", "BACKORDERED"),
                OrderFiltersTest::holdKind,
                random -> after("placed", random),
                random -> before("placed", random),
                random -> after("updated", random),
                random -> before("updated", random),
                _ -> words(
                        one(List.of("blue mug", "CREME", "brûl", "strasse", "mug", "wool 100", "tea MUGW", "n 10"))));
    }

    private static Filter constants(String name, Enum<?>[] all) {
        List<String> wanted = Stream.of(one(Arrays.asList(all)), one(Arrays.asList(all)))
                .map(Enum::name)
                .toList();
        return new Filter(
                name + "=" + String.join("&" + name + "=", wanted), row -> wanted.contains(row.getString(name)));
    }

    private static Filter text(String parameter, String field, String value) {
        return new Filter(parameter + "=" + encoded(value), has(field, value));
    }

    private static Filter mark(String parameter, String mark) {
        boolean wanted = RANDOM.nextBoolean();
        return new Filter(
                parameter + "=" + wanted,
                row -> row.getList("marks", String.class).contains(mark) == wanted);
    }

    private static Filter holdKind(Random random) {
        String kind = one(List.of(HoldKind.values())).name();
        return new Filter(
                "holdKind=" + kind,
                row -> row.getList("holds", Document.class).stream()
                        .anyMatch(hold -> hold.getString("kind").equals(kind)));
    }

    private static Filter after(String name, Random random) {
        Instant instant = instant(random);
        return new Filter(
                name + "After=" + instant,
                row -> !row.getDate(name + "At").toInstant().isBefore(instant));
    }

    private static Filter before(String name, Random random) {
        Instant instant = instant(random);
        return new Filter(
                name + "Before=" + instant,
                row -> row.getDate(name + "At").toInstant().isBefore(instant));
    }

    private static Instant instant(Random random) {
        return Instant.parse("2024-05-01T00:00:00Z").plusSeconds(3_600L * random.nextInt(24));
    }

    private static Filter words(String text) {
        List<String> wanted = Words.of(text).toList();
        return new Filter(
                "q=" + encoded(text),
                row -> wanted.stream()
                        .allMatch(word ->
                                row.getList("words", String.class).stream().anyMatch(known -> known.startsWith(word))));
    }

    private static Predicate<Document> is(String field, String value) {
        return row -> value.equals(row.get(field));
    }

    private static Predicate<Document> has(String field, String value) {
        return row -> row.get(field) instanceof List<?> list ? list.contains(value) : value.equals(row.get(field));
    }

    /** Walks through all pages; tells how many rows there were. */
    private static int requireSame(List<Filter> filters, String sort, String more) {
        String query = filters.stream().map(Filter::query).collect(Collectors.joining("&"));
        List<String> expected = rows.stream()
                .filter(row -> filters.stream().allMatch(filter -> filter.lets().test(row)))
                .sorted(order(sort))
                .map(row -> row.getString("orderId"))
                .toList();

        List<String> met = new ArrayList<>();
        String next = "/v1/orders?" + query + "&sort=" + sort + (more.isEmpty() ? "&limit=200" : more);
        while (!next.isEmpty()) {
            QuerySide.Answer page = SIDE.get(next);
            assertThat(page.status()).as(next + " " + page.raw().body()).isEqualTo(200);
            page.json().at("/orders").forEach(order -> met.add(order.at("/id").asString()));
            next = page.next();
        }
        assertThat(met).as(query + " by " + sort).isEqualTo(expected);
        return met.size();
    }

    private static Comparator<Document> order(String sort) {
        String field = sort.replace("-", "").replace("total", "totalMinor");
        Comparator<Document> ascending = Comparator.<Document>comparingLong(row ->
                        field.endsWith("At") ? row.getDate(field).toInstant().toEpochMilli() : row.getLong(field))
                .thenComparing(row -> row.getString("_id"));
        return sort.startsWith("-") ? ascending.reversed() : ascending;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static <T> T one(List<T> choices) {
        return choices.get(RANDOM.nextInt(choices.size()));
    }
}
