package dev.daybook.command.order.domain;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Amounts by currency, as an operator tells them: {@code EUR:490:5000}. */
final class ToldAmounts {

    private ToldAmounts() {}

    /**
     * What each currency is told, by its ISO 4217 code.
     *
     * @param parts so many of a currency and its amounts at most
     * @throws IllegalArgumentException naming the first that is none, or names a currency once more
     */
    static <T> Map<String, T> of(List<String> told, int parts, Function<List<String>, T> amounts) {
        Map<String, T> byCurrency = new HashMap<>();
        for (String each : told) {
            List<String> said = List.of(each.split(":", parts));
            if (said.size() < 2) {
                throw new IllegalArgumentException("an amount is told as EUR:490, not " + each);
            }
            String currency = currency(said.getFirst());
            if (byCurrency.put(currency, amounts.apply(said.subList(1, said.size()))) != null) {
                throw new IllegalArgumentException(currency + " is told twice");
            }
        }
        return byCurrency;
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(code + " is no ISO 4217 currency", none);
        }
    }
}
