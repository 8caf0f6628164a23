package dev.daybook.command.order.domain;

import dev.daybook.command.order.domain.OrderDraft.Tax;
import dev.daybook.events.Address;
import java.util.List;
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
        return draft.with(apply(draft.lines(), draft.shippingAddress(), draft.country()));
    }

    /** Lines with a tax on each that names none. */
    List<OrderDraft.Line> apply(
            List<OrderDraft.Line> lines, Optional<Address> shippingAddress, Optional<String> country) {
        return rate(shippingAddress, country)
                .map(rate -> lines.stream().map(line -> line.taxed(rate)).toList())
                .orElse(lines);
    }

    /** The rate of the country that is shipped or else sold to; absent: not taxed. */
    Optional<Tax> rate(Optional<Address> shippingAddress, Optional<String> country) {
        return shippingAddress.map(Address::country).or(() -> country).map(rates::get);
    }
}
