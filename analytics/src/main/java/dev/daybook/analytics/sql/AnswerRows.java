package dev.daybook.analytics.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a bounded query, as many as are wanted and fit. */
final class AnswerRows {

    private AnswerRows() {}

    static SqlAnswer read(ResultSet found, Query query, int limit, int charactersMax) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        long characters = 0;
        while (found.next()) {
            if (rows.size() == limit || characters > charactersMax) {
                return new SqlAnswer(query.columns(), rows, true);
            }
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= query.columns().size(); i++) {
                Object value = value(found.getObject(i));
                characters += value instanceof String text ? text.length() : Long.BYTES;
                row.add(value);
            }
            rows.add(row);
        }
        return new SqlAnswer(query.columns(), rows, false);
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean bool -> bool;
            case OffsetDateTime time -> time.toInstant().toString();
            default -> value.toString();
        };
    }
}
