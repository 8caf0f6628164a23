package dev.daybook.query.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.query.infrastructure.http.RequestReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which products that are for sale are wanted.
 *
 * @param words each of which begins a word of the product; absent: nothing was searched for
 * @param categories any of these; empty: any
 * @param minPrice together with the currency, likewise {@code maxPrice}
 */
record ProductFilter(
        Optional<List<String>> words,
        List<String> categories,
        Optional<String> currency,
        Optional<BigDecimal> minPrice,
        Optional<BigDecimal> maxPrice,
        Optional<Boolean> available) {

    private static final String CURRENCY = "currency";
    private static final String PRICE_FORM = "[0-9]{1,15}(\\.[0-9]{1,6})?";
    private static final int WORDS_MAX = 10;
    private static final int CATEGORIES_MAX = 50;

    ProductFilter {
        categories = List.copyOf(categories);
    }

    static ProductFilter read(RequestReader reader) {
        ProductFilter filter = new ProductFilter(
                reader.text("q").map(FoldedText::words),
                reader.texts("category"),
                reader.matching(CURRENCY, "[A-Z]{3}", "an ISO 4217 code such as GBP"),
                price("minPrice", reader),
                price("maxPrice", reader),
                reader.flag("available"));
        if (filter.currency.isEmpty() && (filter.minPrice.isPresent() || filter.maxPrice.isPresent())) {
            reader.refuse(CURRENCY, "missing-parameter", "must be given with a price");
        }
        if (filter.words.map(List::size).orElse(0) > WORDS_MAX) {
            reader.refuse("q", "bad-value", "must be up to " + WORDS_MAX + " words");
        }
        if (filter.categories.size() > CATEGORIES_MAX) {
            reader.refuse("category", "bad-value", "must be given up to " + CATEGORIES_MAX + " times");
        }
        return filter;
    }

    private static Optional<BigDecimal> price(String name, RequestReader reader) {
        return reader.matching(name, PRICE_FORM, "a price such as 12.50").map(BigDecimal::new);
    }

    /** What the documents of these products have in common. */
    List<Criteria> conditions() {
        List<Criteria> conditions = new ArrayList<>();
        conditions.add(where("listing").exists(true));
        words.ifPresent(wanted -> conditions.addAll(beginningWith(wanted)));
        if (!categories.isEmpty()) {
            conditions.add(where("listing.category").in(categories));
        }
        currency.ifPresent(code -> conditions.add(prices(code)));
        available.ifPresent(wanted -> conditions.add(where("listing.available").is(wanted)));
        return conditions;
    }

    /** A search for what is no word finds nothing. */
    private static List<Criteria> beginningWith(List<String> wanted) {
        return wanted.isEmpty()
                ? List.of(where("_id").in(List.of()))
                : wanted.stream()
                        .map(word -> where("listing.words").regex("^" + Pattern.quote(word)))
                        .toList();
    }

    private Criteria prices(String code) {
        return where("listing.price")
                .gte(minPrice.map(price -> PriceOrder.of(code, price)).orElse(PriceOrder.begin(code)))
                .lte(maxPrice.map(price -> PriceOrder.of(code, price)).orElse(PriceOrder.end(code)));
    }
}
