package dev.daybook.analytics.process;

import dev.daybook.analytics.duckdb.DuckDb;
import java.time.Instant;
import java.util.Optional;

/**
 * Which sales are looked at; all where nothing is said.
 *
 * @param from placed then or later
 * @param to placed earlier
 * @param origin PLACED or IMPORTED
 */
public record Sales(Optional<Instant> from, Optional<Instant> to, Optional<Origin> origin) {

    /** How an order came here. */
    public enum Origin {
        /** By a customer, or for one. */
        PLACED,
        /** From another system, which had completed it. */
        IMPORTED
    }

    public static Sales all() {
        return new Sales(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** As a condition on {@code placed_at} and {@code origin}. */
    String condition() {
        return from.map(instant -> "placed_at >= " + moment(instant)).orElse("true")
                + to.map(instant -> " AND placed_at < " + moment(instant)).orElse("")
                + origin.map(known -> " AND origin = " + DuckDb.text(known)).orElse("");
    }

    static String moment(Instant instant) {
        return "TIMESTAMPTZ " + DuckDb.text(instant);
    }
}
