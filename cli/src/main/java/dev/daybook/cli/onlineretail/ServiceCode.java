package dev.daybook.cli.onlineretail;

import dev.daybook.events.order.AdjustmentKind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * The stock codes that are no products: their lines become adjustments of the order.
 *
 * <p>POST, DOT and C2 (carriage) are shipping; AMAZONFEE, BANK CHARGES and CRUK (a charity's commission) are fees,
 * also when they are given back; D (discount), M and m (manual entries), S (samples), B (bad debt) and the gift
 * vouchers {@code gift_0001_…} (money, not goods: nothing to reserve, ship or return) are a discount when they lower
 * the total, else a fee.
 */
final class ServiceCode {

    private static final Set<String> SHIPPING = Set.of("POST", "DOT", "C2");
    private static final Set<String> FEES = Set.of("AMAZONFEE", "BANK CHARGES", "CRUK");
    private static final Set<String> BY_SIGN = Set.of("D", "M", "m", "S", "B");
    private static final String VOUCHER = "gift_0001_";

    private ServiceCode() {}

    static boolean isOne(String code) {
        return kindOf(code, BigDecimal.ZERO).isPresent();
    }

    /** What an amount under this code is for; empty when the code names a product. */
    static Optional<AdjustmentKind> kindOf(String code, BigDecimal amount) {
        if (SHIPPING.contains(code)) {
            return Optional.of(AdjustmentKind.SHIPPING);
        }
        if (FEES.contains(code)) {
            return Optional.of(AdjustmentKind.FEE);
        }
        if (BY_SIGN.contains(code) || code.startsWith(VOUCHER)) {
            return Optional.of(amount.signum() < 0 ? AdjustmentKind.DISCOUNT : AdjustmentKind.FEE);
        }
        return Optional.empty();
    }
}
