package dev.daybook.simulation.judgement;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * A sum.
 *
 * @param currency ISO 4217 code
 * @param amountMinor in minor units, signed
 */
public record Amount(String currency, long amountMinor) {

    /** Such as {@code GBP 4.90}. */
    public String asText() {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return currency + " " + BigDecimal.valueOf(amountMinor, decimals).toPlainString();
    }
}
