package dev.daybook.simulation.judgement;

import java.util.Optional;

/** Says why a decision cannot be made again by any of several versions. */
final class Versions {

    private Versions() {}

    static String unknown(Optional<Integer> version) {
        return version.map(number -> "names version " + number + ", which no file tells")
                .orElse("names no version, and several files tell one");
    }
}
