package dev.daybook.analytics.projection;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of a projection, each under its key; in order of their keys. */
public final class Rows {

    private final SortedMap<String, Row> rows = new TreeMap<>();

    /** The row under this key; an empty one is made when there is none. */
    public Row row(String key) {
        return rows.computeIfAbsent(key, _ -> new Row());
    }

    /** The row under this key, if there is one. */
    public Optional<Row> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Forgets a row. */
    public void remove(String key) {
        var _ = rows.remove(key);
    }

    /** All of them. */
    public Map<String, Row> all() {
        return Collections.unmodifiableMap(rows);
    }
}
