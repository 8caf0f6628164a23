package dev.daybook.query.sql;

import dev.daybook.query.infrastructure.http.BodyReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param sql one query in DuckDB's SQL
 * @param limit so many rows are told at most; absent: 1,000
 */
record AskRequest(
        @NotNull @Pattern(regexp = AskRequest.TEXT) String sql,

        @Nullable @Min(1) @Max(AskRequest.MOST_ROWS) Integer limit) {

    static final String TEXT = "[\\s\\S]{1,20000}";
    static final int MOST_ROWS = 10_000;
    private static final int PRESET_ROWS = 1_000;
    private static final int BYTES_MAX = 1 << 17;

    static AskRequest read(HttpServletRequest request) throws IOException {
        BodyReader body = BodyReader.of(request, BYTES_MAX);
        AskRequest read = new AskRequest(
                body.text("sql", TEXT), body.number("limit", MOST_ROWS).orElse(null));
        body.finish();
        return read;
    }

    int rows() {
        return limit == null ? PRESET_ROWS : limit;
    }
}
