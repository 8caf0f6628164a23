package dev.daybook.cli.onlineretail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts how often each thing was met. */
final class Tally<T> {

    private final Map<T, Integer> counts = new LinkedHashMap<>();

    void count(T thing) {
        counts.merge(thing, 1, Integer::sum);
    }

    /** What was met most often, of several the one that was met first; empty when nothing was. */
    Optional<T> mostFrequent() {
        Optional<T> found = Optional.empty();
        int most = 0;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                found = Optional.of(entry.getKey());
            }
        }
        return found;
    }
}
