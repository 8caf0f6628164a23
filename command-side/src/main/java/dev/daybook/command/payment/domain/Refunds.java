package dev.daybook.command.payment.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Refunds by their ids: asked for, gone, failed. */
record Refunds(Map<String, Refund> pending, Map<String, Refund> done, Map<String, Refund> failed) {

    static Refunds none() {
        return new Refunds(Map.of(), Map.of(), Map.of());
    }

    Optional<Refund> find(String refundId) {
        return Stream.of(pending, done, failed)
                .flatMap(kind -> Optional.ofNullable(kind.get(refundId)).stream())
                .findFirst();
    }

    int size() {
        return pending.size() + done.size() + failed.size();
    }

    long doneMinor() {
        return sumMinor(done.values());
    }

    /** What went back or is about to, in minor units. */
    long takenMinor() {
        return doneMinor() + sumMinor(pending.values());
    }

    Refunds requested(String refundId, Refund refund) {
        return new Refunds(Moves.with(pending, refundId, refund), done, failed);
    }

    Refunds confirmed(String refundId) {
        return new Refunds(Moves.without(pending, refundId), Moves.taking(done, refundId, pending), failed);
    }

    Refunds failed(String refundId) {
        return new Refunds(Moves.without(pending, refundId), done, Moves.taking(failed, refundId, pending));
    }

    private static long sumMinor(Collection<Refund> refunds) {
        return refunds.stream().mapToLong(Refund::amountMinor).sum();
    }
}
