package dev.daybook.events.order;

import java.math.BigDecimal;

/**
 * The tax of all lines of a document that are taxed at one rate.
 *
 * @param rate as a fraction: 0.2 is twenty per cent
 * @param netMinor what the lines come to without it
 */
public record DocumentTax(BigDecimal rate, long netMinor, long amountMinor) {

    /** Takes the rate without trailing zeros, so that equal rates are equal. */
    public DocumentTax {
        rate = rate.stripTrailingZeros();
    }
}
