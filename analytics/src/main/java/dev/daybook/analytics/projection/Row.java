package dev.daybook.analytics.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row of a projection: values by the names of their columns. A value is a text, a truth, a whole number or a decimal. */
public final class Row {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds to a number, which begins as nought. */
    public Row add(String column, long more) {
        return add(column, BigDecimal.valueOf(more));
    }

    /**
     * Adds to a number, which begins as nought.
     *
     * @throws IllegalStateException when something else is in this column
     */
    public Row add(String column, BigDecimal more) {
        return put(column, number(column).add(more));
    }

    public Row set(String column, String text) {
        return put(column, text);
    }

    public Row set(String column, long number) {
        return put(column, BigDecimal.valueOf(number));
    }

    public Row set(String column, BigDecimal number) {
        return put(column, number);
    }

    public Row set(String column, boolean truth) {
        return put(column, truth);
    }

    /** Kept as its text in UTC. */
    public Row set(String column, Instant instant) {
        return put(column, instant.toString());
    }

    /**
     * The number in a column; nought where nothing is.
     *
     * @throws IllegalStateException when something else is there
     */
    public BigDecimal number(String column) {
        Object value = values.getOrDefault(column, BigDecimal.ZERO);
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new IllegalStateException(column + " holds \"" + value + "\", which is no number");
    }

    /** What is in a column, as a text; an empty one where nothing is. */
    public String text(String column) {
        Object value = values.getOrDefault(column, "");
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    public boolean has(String column) {
        return values.containsKey(column);
    }

    /** By column, in the order in which they came. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    private Row put(String column, Object value) {
        var _ = values.put(column, value);
        return this;
    }
}
