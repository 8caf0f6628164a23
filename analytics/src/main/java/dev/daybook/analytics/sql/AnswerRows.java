package dev.daybook.analytics.sql;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a bounded query, as many as are wanted and fit; what they take is counted as JSON has it. */
final class AnswerRows {

    /** What stands around columns and rows, around each of them, and around a text. */
    private static final int AROUND_ALL = 256;

    private static final int AROUND_COLUMN = 32;
    private static final int AROUND_ROW = 3;
    private static final int AROUND_TEXT = 3;

    private final int bytesMax;
    private long bytes = AROUND_ALL;

    private AnswerRows(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    /**
     * Reads them.
     *
     * @throws SqlFaultException when not even the first one fits
     */
    static SqlAnswer read(ResultSet found, Query query, int limit, int bytesMax) throws SQLException {
        AnswerRows told = new AnswerRows(bytesMax);
        told.count(query.columns());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (found.next()) {
            Optional<List<@Nullable Object>> row = rows.size() == limit
                    ? Optional.empty()
                    : told.row(found, query.columns().size());
            if (row.isEmpty()) {
                told.require(!rows.isEmpty());
                return new SqlAnswer(query.columns(), rows, true);
            }
            rows.add(row.get());
        }
        return new SqlAnswer(query.columns(), rows, false);
    }

    private void count(List<SqlAnswer.Column> columns) {
        columns.forEach(column -> bytes += AROUND_COLUMN + size(column.name()) + size(column.type()));
        require(bytes <= bytesMax);
    }

    private void require(boolean something) {
        if (!something) {
            throw new SqlFaultException(
                    SqlFaultException.Kind.TOO_BIG,
                    "columns and one row are longer than the " + bytesMax + " bytes of an answer");
        }
    }

    /** The next one; nothing when it does not fit any more. */
    private Optional<List<@Nullable Object>> row(ResultSet found, int width) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        bytes += AROUND_ROW;
        for (int i = 1; i <= width; i++) {
            Object value = value(found.getObject(i));
            bytes += size(value);
            if (bytes > bytesMax) {
                return Optional.empty();
            }
            row.add(value);
        }
        return Optional.of(row);
    }

    private static int size(@Nullable Object value) {
        return value instanceof String text
                ? JsonStringEncoder.getInstance().quoteAsUTF8(text).length + AROUND_TEXT
                : String.valueOf(value).length() + 1;
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
