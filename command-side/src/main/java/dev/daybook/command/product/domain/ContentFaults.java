package dev.daybook.command.product.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** What is wrong with what is said of a product, each fault with its place in the command. */
final class ContentFaults {

    private ContentFaults() {}

    /**
     * Goes on only where nothing is wrong.
     *
     * @throws ProductRejection.InvalidContent with all faults at once
     */
    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProductRejection.InvalidContent(faults);
        }
    }

    static List<Fault> ofPrice(BigDecimal price) {
        return price.signum() < 0
                ? List.of(new Fault("/price/amount", "price-negative", "a price is not less than nothing"))
                : List.of();
    }

    static List<Fault> ofCurrency(String currency) {
        return isCurrency(currency)
                ? List.of()
                : List.of(new Fault("/price/currency", "currency-unknown", currency + " is no currency of ISO 4217"));
    }

    static List<Fault> ofStock(String pointer, StockPolicy stock) {
        return stock.backorders() && !stock.controlled()
                ? List.of(new Fault(
                        pointer + "/backorders",
                        "backorders-uncontrolled",
                        "only what is counted can be sold beyond what is there"))
                : List.of();
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
