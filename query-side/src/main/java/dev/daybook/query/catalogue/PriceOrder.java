package dev.daybook.query.catalogue;

import java.math.BigDecimal;
import java.util.Locale;

/** Prices as texts that sort as their amounts do, exactly, currency by currency. */
final class PriceOrder {

    private PriceOrder() {}

    /** The text of a price: how many digits stand before the point says more than the digits. */
    static String of(String currency, BigDecimal amount) {
        String plain = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        int digits = point < 0 ? plain.length() : point;
        return begin(currency) + String.format(Locale.ROOT, "%02d", digits) + plain;
    }

    /** Before every price of this currency. */
    static String begin(String currency) {
        return currency + " ";
    }

    /** After every price of this currency. */
    static String end(String currency) {
        return currency + "!";
    }
}
