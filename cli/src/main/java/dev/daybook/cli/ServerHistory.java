package dev.daybook.cli;

import dev.daybook.analytics.sql.SqlAnswer;
import dev.daybook.analytics.sql.SqlFaultException;
import dev.daybook.cli.http.HttpAnswer;
import dev.daybook.cli.http.Preparation;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.http.ServerFailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** History as a server answers statements about it. */
final class ServerHistory {

    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    private final ServerConnection connection;
    private final Preparation preparation;

    /**
     * Asks over a connection.
     *
     * @param preparation of the tables that answer
     */
    ServerHistory(ServerConnection connection, Preparation preparation) {
        this.connection = connection;
        this.preparation = preparation;
    }

    private record Asked(String sql, int limit) {}

    /**
     * Runs a query; the first one waits until the server has put history into tables.
     *
     * @throws SqlFaultException when there is no answer
     */
    SqlAnswer query(String sql, int limit) {
        HttpAnswer answer =
                preparation.await(() -> connection.post("/v1/sql", Map.of(), new Asked(sql, limit), DEADLINE));
        return switch (answer.status()) {
            case BAD_REQUEST ->
                throw new SqlFaultException(SqlFaultException.Kind.INVALID, "the statement is empty or too long");
            case UNPROCESSABLE ->
                throw new SqlFaultException(
                        SqlFaultException.Kind.INVALID,
                        answer.body().path("detail").asString(""));
            default -> found(answer);
        };
    }

    private SqlAnswer found(HttpAnswer answer) {
        if (!answer.ok()) {
            throw new ServerFailureException(connection + " answers " + answer.summary());
        }
        JsonNode body = answer.body();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        body.path("rows").forEach(values -> rows.add(row(values)));
        return new SqlAnswer(
                body.path("columns")
                        .valueStream()
                        .map(column -> new SqlAnswer.Column(
                                column.path("name").asString(""),
                                column.path("type").asString("")))
                        .toList(),
                rows,
                body.path("truncated").asBoolean());
    }

    private static List<@Nullable Object> row(JsonNode values) {
        List<@Nullable Object> row = new ArrayList<>();
        values.forEach(value -> row.add(value(value)));
        return row;
    }

    private static @Nullable Object value(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.numberValue();
            case BOOLEAN -> value.booleanValue();
            case STRING -> value.stringValue();
            case NULL, MISSING -> null;
            case ARRAY, OBJECT, BINARY, POJO -> value.toString();
        };
    }
}
