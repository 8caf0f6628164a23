package dev.daybook.events.order;

import java.math.BigDecimal;

/**
 * The tax of one line.
 *
 * @param rate as a fraction: 0.2 is twenty per cent
 * @param included whether the unit price already contains it
 * @param amountMinor the tax of the whole line after its discount, rounded half to even
 */
public record LineTax(BigDecimal rate, boolean included, long amountMinor) {

    /** Takes the rate without trailing zeros, so that equal rates are equal. */
    public LineTax {
        rate = rate.stripTrailingZeros();
    }
}
