package dev.daybook.query.sql;

import dev.daybook.analytics.sql.SqlAnswer;
import dev.daybook.query.infrastructure.tables.TablesState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement has found.
 *
 * @param rows values in the order of the columns: texts, numbers, truth values, or null; times are text in UTC, what is nested is
 *     JSON in a text
 * @param truncated whether there were more
 * @param position of the last event that was looked at
 * @param builtAt when the tables were made that were asked
 */
record AskResponse(
        List<Column> columns, List<List<@Nullable Object>> rows, boolean truncated, long position, Instant builtAt) {

    /**
     * A column of the answer.
     *
     * @param type as DuckDB calls it
     */
    record Column(String name, String type) {}

    static AskResponse of(SqlAnswer answer, TablesState state) {
        return new AskResponse(
                answer.columns().stream()
                        .map(column -> new Column(column.name(), column.type()))
                        .toList(),
                answer.rows(),
                answer.truncated(),
                state.position(),
                state.builtAt());
    }
}
