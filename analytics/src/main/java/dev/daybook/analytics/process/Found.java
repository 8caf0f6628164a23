package dev.daybook.analytics.process;

import dev.daybook.analytics.sql.HistoryDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row that a question of ours has found; its columns are of the types that the question asks for. */
record Found(List<@Nullable Object> values) {

    /** So many rows are told at most. */
    static final int ROWS_MAX = 10_000;

    static Stream<Found> in(HistoryDatabase history, String sql) {
        return history.query(sql, ROWS_MAX).rows().stream().map(Found::new);
    }

    private Optional<Object> value(int column) {
        return Optional.ofNullable(values.get(column));
    }

    Optional<String> maybe(int column) {
        return value(column).map(Object::toString);
    }

    String text(int column) {
        return maybe(column).orElseThrow();
    }

    Optional<Instant> instant(int column) {
        return maybe(column).map(Instant::parse);
    }

    long whole(int column) {
        return ((Number) value(column).orElseThrow()).longValue();
    }

    Optional<Double> number(int column) {
        return value(column).map(number -> ((Number) number).doubleValue());
    }

    double decimal(int column) {
        return number(column).orElseThrow();
    }
}
