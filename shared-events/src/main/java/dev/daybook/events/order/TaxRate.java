package dev.daybook.events.order;

import java.math.BigDecimal;

/**
 * How a line is taxed.
 *
 * @param rate as a fraction: 0.2 is twenty per cent
 * @param included whether the unit price already contains it
 */
public record TaxRate(BigDecimal rate, boolean included) {

    /** Takes the rate without trailing zeros, so that equal rates are equal. */
    public TaxRate {
        rate = rate.stripTrailingZeros();
    }
}
