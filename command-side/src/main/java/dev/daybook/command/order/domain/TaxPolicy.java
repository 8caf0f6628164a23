package dev.daybook.command.order.domain;

import dev.daybook.command.order.domain.OrderDraft.Tax;
import java.util.Map;
import java.util.Optional;

/**
 * How much tax is due on what is sold to a country.
 *
 * @param version recorded with each order that gets a rate from the policy
 * @param rates by ISO 3166-1 alpha-2 code; sales to other countries are not taxed
 */
public record TaxPolicy(int version, Map<String, Tax> rates) {

    public TaxPolicy {
        rates = Map.copyOf(rates);
    }

    /** Nothing is taxed. */
    public static TaxPolicy none() {
        return new TaxPolicy(0, Map.of());
    }

    /** The draft with a tax on each line that names none: that of the country it is shipped or else sold to. */
    OrderDraft apply(OrderDraft draft) {
        return rate(draft)
                .map(rate -> draft.with(
                        draft.lines().stream().map(line -> line.taxed(rate)).toList()))
                .orElse(draft);
    }

    private Optional<Tax> rate(OrderDraft draft) {
        return draft.shippingAddress()
                .map(address -> address.country())
                .or(draft::country)
                .flatMap(country -> Optional.ofNullable(rates.get(country)));
    }
}
