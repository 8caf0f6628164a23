package dev.daybook.benchmarks;

import dev.daybook.benchmarks.append.AppendSuite;
import dev.daybook.benchmarks.bed.Suite;
import java.util.Locale;

/** The suites, in the order in which they run. */
enum SuiteName {
    APPEND;

    Suite suite() {
        return switch (this) {
            case APPEND -> new AppendSuite();
        };
    }

    /** As it is asked for. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
