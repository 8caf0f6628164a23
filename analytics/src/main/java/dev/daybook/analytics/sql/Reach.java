package dev.daybook.analytics.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a query may use beside the relations of history. Other functions that answer with rows switch something on for everybody,
 * tell of files and settings, or run a text that nobody has looked at.
 */
final class Reach {

    private static final Set<String> TABLE_FUNCTIONS = Set.of(
            "range",
            "generate_series",
            "unnest",
            "json_each",
            "json_tree",
            "duckdb_tables",
            "duckdb_views",
            "duckdb_columns");

    /** Those that do the same for one value. */
    private static final Set<String> REFUSED_FUNCTIONS = Set.of("current_setting", "json_serialize_plan", "write_log");

    /** How relations begin that the database has of itself. */
    private static final List<String> OF_THE_DATABASE = List.of("duckdb_", "pragma_", "pg_");

    private Reach() {}

    /**
     * Looks at a statement as the database's own parser reads it.
     *
     * @throws SqlFaultException when it uses what it may not
     */
    static void check(JsonNode node) {
        if (node.path("type").asText().equals("TABLE_FUNCTION")) {
            String function = name(node.path("function"), "function_name");
            require(TABLE_FUNCTIONS.contains(function), function);
        }
        String function = name(node, "function_name");
        require(!REFUSED_FUNCTIONS.contains(function), function);
        require(!name(node, "show_type").equals("show"), "SHOW of a name; DESCRIBE tells of a relation");
        String relation = name(node, "table_name");
        require(
                TABLE_FUNCTIONS.contains(relation) || OF_THE_DATABASE.stream().noneMatch(relation::startsWith),
                relation);
        node.forEach(Reach::check);
    }

    private static String name(JsonNode node, String field) {
        return node.path(field).asText().toLowerCase(Locale.ROOT);
    }

    private static void require(boolean allowed, String name) {
        if (!allowed) {
            throw new SqlFaultException(
                    SqlFaultException.Kind.REFUSED, "history is read only: a statement may not use " + name);
        }
    }
}
