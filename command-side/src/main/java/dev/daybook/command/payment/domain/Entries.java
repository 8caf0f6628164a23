package dev.daybook.command.payment.domain;

import dev.daybook.command.decisions.Fault;
import java.util.List;
import java.util.Optional;

/** What holds for everything that a payment knows by an id: captures, refunds, chargebacks. */
final class Entries {

    /** Failed ones included; a bound on what a payment remembers. */
    static final int MOST = 1000;

    private Entries() {}

    /**
     * Whether this was asked before.
     *
     * @throws PaymentRejection.IdTaken when something else was
     */
    static <T> boolean isRepeated(String paymentId, String id, Optional<T> known, T wanted) {
        if (known.isPresent() && !known.get().equals(wanted)) {
            throw new PaymentRejection.IdTaken(paymentId, id);
        }
        return known.isPresent();
    }

    /** Refuses one entry more than a payment remembers. */
    static void requireRoom(String paymentId, int size) {
        if (size >= MOST) {
            throw new PaymentRejection.TooMany(paymentId, MOST);
        }
    }

    /** Refuses an amount that is nothing or less. */
    static void requireAmount(String pointer, long amountMinor) {
        if (amountMinor <= 0) {
            throw new PaymentRejection.InvalidContent(
                    List.of(new Fault(pointer, "positive", "an amount of money is more than nothing")));
        }
    }
}
