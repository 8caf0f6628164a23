package dev.daybook.benchmarks;

import dev.daybook.benchmarks.append.AppendSuite;
import dev.daybook.benchmarks.bed.Suite;
import dev.daybook.benchmarks.http.HttpSuite;
import java.util.Locale;

/** The suites, in the order in which they run. */
enum SuiteName {
    APPEND,
    HTTP;

    Suite suite() {
        return switch (this) {
            case APPEND -> new AppendSuite();
            case HTTP -> new HttpSuite();
        };
    }

    /** As it is asked for. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
