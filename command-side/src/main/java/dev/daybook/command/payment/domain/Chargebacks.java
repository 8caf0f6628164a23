package dev.daybook.command.payment.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Amounts in minor units that the payer claimed back, by the ids of the chargebacks: undecided, kept, lost. */
record Chargebacks(Map<String, Long> open, Map<String, Long> won, Map<String, Long> lost) {

    static Chargebacks none() {
        return new Chargebacks(Map.of(), Map.of(), Map.of());
    }

    Optional<Long> find(String chargebackId) {
        return Stream.of(open, won, lost)
                .flatMap(kind -> Optional.ofNullable(kind.get(chargebackId)).stream())
                .findFirst();
    }

    int size() {
        return open.size() + won.size() + lost.size();
    }

    /** What is lost or may yet be, in minor units. */
    long takenMinor() {
        return sumMinor(open.values()) + sumMinor(lost.values());
    }

    Chargebacks opened(String chargebackId, long amountMinor) {
        return new Chargebacks(Moves.with(open, chargebackId, amountMinor), won, lost);
    }

    Chargebacks won(String chargebackId) {
        return new Chargebacks(Moves.without(open, chargebackId), Moves.taking(won, chargebackId, open), lost);
    }

    Chargebacks lost(String chargebackId) {
        return new Chargebacks(Moves.without(open, chargebackId), won, Moves.taking(lost, chargebackId, open));
    }

    private static long sumMinor(Collection<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
