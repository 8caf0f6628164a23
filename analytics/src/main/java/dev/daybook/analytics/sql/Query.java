package dev.daybook.analytics.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.analytics.sql.SqlFaultException.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A statement that is one query and nothing else, as the database's own parser reads it.
 *
 * @param text without a semicolon at its end
 */
record Query(String text, List<SqlAnswer.Column> columns) {

    private static final int VALUE_LENGTH_MAX = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern END = Pattern.compile("[;\\s]+$");

    /** What changes something is refused within a query too; quotes in texts of the statement are escaped there. */
    private static final Pattern CHANGE = Pattern.compile("\"type\":\"(INSERT|UPDATE|DELETE|MERGE)[A-Z_]*_NODE\"");

    /** Types that an answer has as they are. */
    private static final Set<String> PLAIN = Set.of(
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE",
            "DATE",
            "TIMESTAMP WITH TIME ZONE");

    static Query parse(String sql, Connection connection) throws SQLException {
        requireOneQuery(sql, connection);
        String text = END.matcher(sql).replaceFirst("");
        try (PreparedStatement prepared = connection.prepareStatement(text)) {
            ResultSetMetaData shape = prepared.getMetaData();
            List<SqlAnswer.Column> columns = new ArrayList<>();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                columns.add(new SqlAnswer.Column(shape.getColumnName(i), shape.getColumnTypeName(i)));
            }
            return new Query(text, columns);
        }
    }

    private static void requireOneQuery(String sql, Connection connection) throws SQLException {
        String parsed;
        try (PreparedStatement parser = connection.prepareStatement("SELECT json_serialize_sql(?)")) {
            parser.setString(1, sql);
            try (ResultSet row = parser.executeQuery()) {
                row.next();
                parsed = row.getString(1);
            }
        }
        JsonNode tree = tree(parsed);
        if (tree.path("error").asBoolean() && tree.path("error_type").asText().equals("not implemented")) {
            throw new SqlFaultException(Kind.REFUSED, "history is read only: a statement is one query, such as SELECT");
        }
        if (tree.path("error").asBoolean()) {
            throw new SqlFaultException(Kind.INVALID, tree.path("error_message").asText());
        }
        if (tree.path("statements").size() != 1 || CHANGE.matcher(parsed).find()) {
            throw new SqlFaultException(Kind.REFUSED, "history is read only: exactly one query is wanted");
        }
        Reach.check(tree);
    }

    private static JsonNode tree(String parsed) {
        try {
            return JSON.readTree(parsed);
        } catch (JsonProcessingException tooDeep) {
            throw new SqlFaultException(Kind.INVALID, "the statement is nested too deeply");
        }
    }

    /** A query for the rows of this one: as many as are wanted and one more, what is nested as JSON, and no value without bounds. */
    String bounded(int limit) {
        String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String values = IntStream.range(0, columns.size())
                .mapToObj(i -> value("c" + i, columns.get(i).type()))
                .collect(Collectors.joining(", "));
        return "SELECT " + values + " FROM (" + text + "\n) AS answer(" + names + ") LIMIT " + (limit + 1L);
    }

    private static String value(String name, String type) {
        boolean nested = type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP");
        if (!nested && (PLAIN.contains(type) || type.startsWith("DECIMAL"))) {
            return name;
        }
        String text = nested ? "to_json(" + name + ")::VARCHAR" : name + "::VARCHAR";
        return "CASE WHEN strlen(" + text + ") > " + VALUE_LENGTH_MAX
                + " THEN error('a value is longer than 1 MiB') ELSE " + text + " END";
    }
}
