package dev.daybook.query.standing;

import java.util.List;
import java.util.Set;

/** How far an order is paid for, over all of its payments. */
public enum PaymentStatus {
    /** No money is held, none came in, and nobody has said no for good. */
    NOT_PAID,
    PARTIALLY_AUTHORIZED,
    /** All that is owed is held. */
    AUTHORIZED,
    PARTIALLY_PAID,
    PAID,
    PARTIALLY_REFUNDED,
    /** All that came in went back or is about to. */
    REFUNDED,
    /** The money that was held last was let go. */
    VOIDED,
    /** The last payment was declined, or nobody asked for it in time. */
    FAILED;

    private static final Set<String> LET_GO = Set.of("VOIDED");
    private static final Set<String> REFUSED = Set.of("DECLINED", "EXPIRED");

    /** What came in decides; before any did, what is held; before any is, how the attempts ended. */
    public static PaymentStatus of(Bill bill) {
        return switch (bill.origin()) {
            case PLACED -> bill.capturedMinor() > 0 ? paid(bill) : held(bill);
            case IMPORTED_SALE -> bill.capturedMinor() > 0 ? paid(bill) : settledElsewhere(bill);
            case IMPORTED_CREDIT -> REFUNDED;
        };
    }

    private static PaymentStatus paid(Bill bill) {
        if (bill.refundedMinor() > 0) {
            return bill.keptMinor() > 0 ? PARTIALLY_REFUNDED : REFUNDED;
        }
        return bill.keptMinor() < bill.owedMinor() ? PARTIALLY_PAID : PAID;
    }

    private static PaymentStatus held(Bill bill) {
        if (bill.heldMinor() > 0) {
            return bill.heldMinor() < bill.owedMinor() ? PARTIALLY_AUTHORIZED : AUTHORIZED;
        }
        return attempted(bill.payments().stream().map(Payment::status).toList());
    }

    private static PaymentStatus attempted(List<String> outcomes) {
        boolean over = outcomes.stream().allMatch(outcome -> LET_GO.contains(outcome) || REFUSED.contains(outcome));
        if (outcomes.isEmpty() || !over) {
            return NOT_PAID;
        }
        return LET_GO.contains(outcomes.getLast()) ? VOIDED : FAILED;
    }

    private static PaymentStatus settledElsewhere(Bill bill) {
        if (bill.creditedMinor() == 0) {
            return PAID;
        }
        return bill.owedMinor() > 0 ? PARTIALLY_REFUNDED : REFUNDED;
    }
}
