package dev.daybook.command.notification;

import java.math.BigDecimal;
import java.util.Currency;

/** Amounts as customers read them. */
final class Amounts {

    private Amounts() {}

    /** Minor units of an ISO 4217 currency in its major unit: {@code 12.50 EUR}, {@code 1250 JPY}. */
    static String text(long amountMinor, String currency) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return BigDecimal.valueOf(amountMinor, decimals).toPlainString() + " " + currency;
    }
}
