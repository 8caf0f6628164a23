package dev.daybook.command.payment.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Captures or refunds by their ids: asked for, done, failed. */
record Movements<M extends Movement>(Map<String, M> pending, Map<String, M> done, Map<String, M> failed) {

    static <M extends Movement> Movements<M> none() {
        return new Movements<>(Map.of(), Map.of(), Map.of());
    }

    Optional<M> find(String id) {
        return Stream.of(pending, done, failed)
                .flatMap(kind -> Optional.ofNullable(kind.get(id)).stream())
                .findFirst();
    }

    int size() {
        return pending.size() + done.size() + failed.size();
    }

    long doneMinor() {
        return sumMinor(done.values());
    }

    /** What has moved or is about to, in minor units. */
    long takenMinor() {
        return doneMinor() + sumMinor(pending.values());
    }

    /** What was asked for in vain, in minor units. */
    long failedMinor() {
        return sumMinor(failed.values());
    }

    Movements<M> requested(String id, M movement) {
        return new Movements<>(Moves.with(pending, id, movement), done, failed);
    }

    Movements<M> confirmed(String id) {
        return new Movements<>(Moves.without(pending, id), Moves.taking(done, id, pending), failed);
    }

    Movements<M> failed(String id) {
        return new Movements<>(Moves.without(pending, id), done, Moves.taking(failed, id, pending));
    }

    private static long sumMinor(Collection<? extends Movement> movements) {
        return movements.stream().mapToLong(Movement::amountMinor).sum();
    }
}
