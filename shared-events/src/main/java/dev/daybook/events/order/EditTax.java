package dev.daybook.events.order;

import java.util.List;
import java.util.Optional;

/**
 * The tax of the country that an edited order goes to from now on.
 *
 * @param lines ids of those that are taxed by it instead of by that of the country before
 * @param rate absent: the country's lines are not taxed
 */
public record EditTax(List<String> lines, Optional<TaxRate> rate) {

    public EditTax {
        lines = List.copyOf(lines);
    }
}
