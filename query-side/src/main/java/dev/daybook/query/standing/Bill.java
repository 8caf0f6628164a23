package dev.daybook.query.standing;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What an order comes to and what was paid for it, in minor units of its currency. Of an imported order nothing is due:
 * it was settled where it came from.
 *
 * @param totalMinor what it came to before anything was credited
 * @param creditedMinor what of it is not owed any more
 */
public record Bill(Origin origin, long totalMinor, long creditedMinor, List<Payment> payments) {

    public Bill {
        payments = List.copyOf(payments);
    }

    /** What the payer has still to pay; money that is only held is not paid, and goodwill is not asked for again. */
    public long balanceDueMinor() {
        return origin == Origin.PLACED ? Math.max(0, owedMinor() - keptMinor() - goodwillMinor()) : 0;
    }

    /** What the payer has paid too much, as far as it has not gone back. */
    public long creditOwedMinor() {
        return origin == Origin.PLACED || capturedMinor() > 0
                ? Math.max(0, Math.min(keptMinor(), keptMinor() + goodwillMinor() - owedMinor()))
                : 0;
    }

    long owedMinor() {
        return Math.max(0, totalMinor - creditedMinor);
    }

    /** Held for the order, whether or not it was asked for. */
    long heldMinor() {
        return sum(payment -> payment.heldMinor() + payment.capturingMinor());
    }

    long capturedMinor() {
        return sum(Payment::capturedMinor);
    }

    long refundedMinor() {
        return sum(Payment::refundedMinor);
    }

    long keptMinor() {
        return capturedMinor() - refundedMinor();
    }

    private long goodwillMinor() {
        return sum(Payment::goodwillMinor);
    }

    private long sum(ToLongFunction<Payment> amount) {
        return payments.stream().mapToLong(amount).sum();
    }
}
