package dev.daybook.cli.onlineretail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What the file does not say about itself.
 *
 * @param zone where its local times are read; a time that a clock change skips is moved behind the gap, one that occurs
 *     twice is the earlier
 * @param currency of all its prices; one that has minor units
 * @param concurrency commands under way at once, 1 to 64
 * @param location where the opening stock lies
 */
public record ImportSettings(ZoneId zone, Currency currency, int concurrency, String location) {

    public static final int CONCURRENCY_LIMIT = 64;
    private static final String LOCATION = "[a-z0-9-]{1,32}";

    public ImportSettings {
        if (concurrency < 1 || concurrency > CONCURRENCY_LIMIT) {
            throw new IllegalArgumentException("concurrency " + concurrency);
        }
        if (!isLocation(location)) {
            throw new IllegalArgumentException("location " + location);
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("currency " + currency);
        }
    }

    /** Whether a text names a location as the server writes them. */
    public static boolean isLocation(String text) {
        return text.matches(LOCATION);
    }

    Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** The amount in minor units, rounded half to even. */
    long minor(BigDecimal amount) {
        return amount.movePointRight(currency.getDefaultFractionDigits())
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    BigDecimal major(long minor) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** The amount as plain text, with at least the currency's decimals. */
    String readable(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        int decimals = Math.max(shortest.scale(), currency.getDefaultFractionDigits());
        return shortest.setScale(decimals).toPlainString();
    }
}
