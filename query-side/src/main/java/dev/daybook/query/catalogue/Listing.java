package dev.daybook.query.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * By what a product that is for sale is found and sorted.
 *
 * @param words what it can be searched by
 * @param name as it is sorted
 * @param category as it is
 * @param price with its currency, as it is sorted
 * @param band lowest price of those that are counted together with it
 * @param available whether it can be had
 */
public record Listing(
        List<String> words,
        String name,
        String category,
        String currency,
        String price,
        String band,
        boolean available,
        Instant addedAt) {

    public Listing {
        words = List.copyOf(words);
    }

    static Listing of(String sku, ProductFacts facts, boolean available) {
        return new Listing(
                FoldedText.words(String.join(" ", facts.name(), sku, facts.category(), facts.description())),
                FoldedText.of(facts.name()),
                facts.category(),
                facts.currency(),
                PriceOrder.of(facts.currency(), facts.price()),
                PriceBand.of(facts.price()).from().toPlainString(),
                available,
                facts.addedAt());
    }

    Listing available(boolean stands) {
        return new Listing(words, name, category, currency, price, band, stands, addedAt);
    }
}
