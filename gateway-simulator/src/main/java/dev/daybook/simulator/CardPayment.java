package dev.daybook.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One payment as the gateway knows it; amounts are in minor units.
 *
 * @param captures taken, by the ids that the asker gave them
 * @param refunds sent back, by the ids that the asker gave them
 * @param disputes open, by their ids
 * @param withheld what was not told yet on purpose
 */
record CardPayment(
        String reference,
        String paymentId,
        TestCard card,
        long amountMinor,
        String currency,
        Status status,
        Instant expiresAt,
        Map<String, Long> captures,
        Map<String, Long> refunds,
        Map<String, Long> disputes,
        List<Notice> withheld) {

    enum Status {
        ACTION_REQUIRED,
        DECLINED,
        AUTHORISED,
        VOIDED
    }

    CardPayment {
        captures = Map.copyOf(captures);
        refunds = Map.copyOf(refunds);
        disputes = Map.copyOf(disputes);
        withheld = List.copyOf(withheld);
    }

    CardPayment with(Status next) {
        return new CardPayment(
                reference,
                paymentId,
                card,
                amountMinor,
                currency,
                next,
                expiresAt,
                captures,
                refunds,
                disputes,
                withheld);
    }

    CardPayment captured(String id, long amount) {
        return new CardPayment(
                reference,
                paymentId,
                card,
                amountMinor,
                currency,
                status,
                expiresAt,
                with(captures, id, amount),
                refunds,
                disputes,
                List.of());
    }

    CardPayment refunded(String id, long amount) {
        return new CardPayment(
                reference,
                paymentId,
                card,
                amountMinor,
                currency,
                status,
                expiresAt,
                captures,
                with(refunds, id, amount),
                disputes,
                withheld);
    }

    CardPayment disputes(Map<String, Long> open) {
        return new CardPayment(
                reference,
                paymentId,
                card,
                amountMinor,
                currency,
                status,
                expiresAt,
                captures,
                refunds,
                open,
                withheld);
    }

    long leftToCaptureMinor() {
        return amountMinor - sum(captures);
    }

    long leftToRefundMinor() {
        return sum(captures) - sum(refunds) - sum(disputes);
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> with(Map<String, Long> amounts, String id, long amount) {
        Map<String, Long> more = new HashMap<>(amounts);
        var _ = more.put(id, amount);
        return more;
    }
}
