package dev.daybook.analytics.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement has found.
 *
 * @param rows values in the order of the columns: text, whole numbers, decimals, floating numbers, truth values, or null; times are
 *     text in UTC, what is nested is JSON
 * @param truncated whether there were more
 */
public record SqlAnswer(List<Column> columns, List<List<@Nullable Object>> rows, boolean truncated) {

    /** In full, since what a compact one says of nulls is not seen from another module. */
    public SqlAnswer(List<Column> columns, List<List<@Nullable Object>> rows, boolean truncated) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.truncated = truncated;
    }

    /**
     * A column of the answer.
     *
     * @param type as DuckDB calls it
     */
    public record Column(String name, String type) {}
}
