package dev.daybook.command.order.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one way amounts are rounded: half to even, so that many lines do not drift one way. */
final class Rounding {

    private Rounding() {}

    /**
     * An exact amount in major units as minor units.
     *
     * @param decimals how many decimals the currency has
     * @throws ArithmeticException when it does not fit
     */
    static long toMinor(BigDecimal major, int decimals) {
        return major.movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** A quotient as a whole number. */
    static long quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
