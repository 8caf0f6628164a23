package dev.daybook.command.payment.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Captures by their ids: asked for, come in, failed. */
record Captures(Map<String, Capture> pending, Map<String, Capture> done, Map<String, Capture> failed) {

    static Captures none() {
        return new Captures(Map.of(), Map.of(), Map.of());
    }

    Optional<Capture> find(String captureId) {
        return Stream.of(pending, done, failed)
                .flatMap(kind -> Optional.ofNullable(kind.get(captureId)).stream())
                .findFirst();
    }

    int size() {
        return pending.size() + done.size() + failed.size();
    }

    long doneMinor() {
        return sumMinor(done.values());
    }

    /** What can no longer be asked for, in minor units. */
    long takenMinor() {
        return doneMinor() + sumMinor(pending.values());
    }

    Captures requested(String captureId, Capture capture) {
        return new Captures(Moves.with(pending, captureId, capture), done, failed);
    }

    Captures confirmed(String captureId) {
        return new Captures(Moves.without(pending, captureId), Moves.taking(done, captureId, pending), failed);
    }

    Captures failed(String captureId) {
        return new Captures(Moves.without(pending, captureId), done, Moves.taking(failed, captureId, pending));
    }

    private static long sumMinor(Collection<Capture> captures) {
        return captures.stream().mapToLong(Capture::amountMinor).sum();
    }
}
