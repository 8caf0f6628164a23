package dev.daybook.query.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Prices that are counted together: from 0 to 1, then in steps of 1, 2, 5, 10, 20, 50 and so on, which suit every currency.
 *
 * @param from the lowest of them
 * @param below the first price above them
 */
record PriceBand(BigDecimal from, BigDecimal below) {

    private static final PriceBand FIRST = new PriceBand(BigDecimal.ZERO, BigDecimal.ONE);

    /** The band of a price. */
    static PriceBand of(BigDecimal price) {
        if (price.compareTo(BigDecimal.ONE) < 0) {
            return FIRST;
        }
        BigInteger whole = price.toBigInteger();
        String digits = whole.toString();
        int zeros = digits.length() - 1;
        return switch (digits.charAt(0)) {
            case '1' -> band(1, 2, zeros);
            case '2', '3', '4' -> band(2, 5, zeros);
            default -> band(5, 10, zeros);
        };
    }

    private static PriceBand band(int from, int below, int zeros) {
        return new PriceBand(whole(from, zeros), whole(below, zeros));
    }

    private static BigDecimal whole(int digit, int zeros) {
        return new BigDecimal(BigInteger.valueOf(digit).multiply(BigInteger.TEN.pow(zeros)));
    }
}
