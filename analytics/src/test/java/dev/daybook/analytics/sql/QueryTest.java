package dev.daybook.analytics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.analytics.sql.SqlFaultException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a query of history, and what is none; there are no events. */
class QueryTest {

    @TempDir
    private static Path folder = Path.of("");

    private static HistoryDatabase database;

    @BeforeAll
    static void open() throws IOException {
        database = HistoryDatabase.open(folder, ZoneOffset.UTC, folder.resolve("spill"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM enable_logging('QueryLog')",
                "FROM enable_logging('QueryLog', storage = 'stdout')",
                "FROM \"Enable_Logging\"()",
                "FROM system.main.enable_logging()",
                "FROM enable_profiling()",
                "FROM disable_logging()",
                "FROM truncate_duckdb_logs()",
                "FROM checkpoint()",
                "SELECT id FROM orders, enable_logging()",
                "SELECT (SELECT count(*) FROM enable_logging())",
                "FROM orders WHERE EXISTS (FROM enable_logging())",
                "WITH logged AS MATERIALIZED (FROM enable_logging()) FROM orders",
                "FROM orders UNION ALL BY NAME FROM enable_logging()",
                "FROM orders SELECT list_transform([1], lambda x: (SELECT count(*) FROM enable_logging()))",
                "FROM (PIVOT (FROM enable_logging()) ON Success IN (true) USING count(*))",
                "DESCRIBE FROM enable_logging()",
                "SUMMARIZE FROM enable_logging()",
                "FROM query('FROM enable_logging()')",
                "FROM query_table('orders')",
                "FROM json_execute_serialized_sql(json_serialize_sql('FROM orders'))",
                "SELECT json_serialize_plan('FROM enable_logging()')",
                "SELECT write_log('me')",
                "SELECT current_setting('temp_directory')",
                "SHOW temp_directory",
                "FROM (SHOW secret_directory)",
                "FROM duckdb_settings()",
                "FROM duckdb_databases()",
                "FROM duckdb_secrets()",
                "FROM duckdb_logs",
                "FROM main.duckdb_logs",
                "FROM system.main.\"DUCKDB_DATABASES\"",
                "FROM pg_catalog.pg_settings",
                "FROM read_text('/etc/passwd')",
            })
    void what_switches_something_on_or_tells_of_the_node_or_hides_a_statement_is_refused(String sql) {
        assertThatThrownBy(() -> database.query(sql, 10))
                .isInstanceOfSatisfying(
                        SqlFaultException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Kind.REFUSED))
                .hasMessageStartingWith("history is read only: a statement may not use ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM range(3)",
                "FROM generate_series(1, 3)",
                "FROM unnest([1, 2])",
                "SELECT unnest([1, 2])",
                "FROM json_each('[1, 2]')",
                "FROM json_tree('{\"a\": [1]}')",
                "SELECT regexp_split_to_table('a b', ' ')",
                "FROM duckdb_columns() WHERE table_name = 'orders'",
                "FROM duckdb_views",
                "FROM information_schema.columns WHERE table_name = 'orders'",
                "DESCRIBE orders",
                "SUMMARIZE legal_moves",
                "SHOW TABLES",
                "FROM (SHOW ALL TABLES)",
                "PIVOT legal_moves ON stream IN ('order', 'payment') USING count(*)",
                "FROM (VALUES (1), (2)) AS numbers(number)",
                "FROM legal_moves AS moves, LATERAL (SELECT moves.state || 's' AS states)",
                "FROM legal_moves TABLESAMPLE 10 ROWS",
                "WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r WHERE i < 3) FROM r",
            })
    void what_analysts_use_is_answered(String sql) {
        assertThat(database.query(sql, 10).rows()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 900, 5_000})
    void what_is_nested_too_deeply_is_told(int terms) {
        assertThatThrownBy(() -> database.query("SELECT 1" + " + 1".repeat(terms), 10))
                .isInstanceOfSatisfying(
                        SqlFaultException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Kind.INVALID));
    }

    @Test
    void an_answer_is_cut_off_before_the_row_that_would_make_it_longer_than_it_may_be() {
        String rows = "SELECT repeat('%s', %d) AS t, range AS i FROM range(30)";

        assertThat(bounded(rows.formatted("x", 1_000), 10_000).rows()).hasSize(9);
        assertThat(bounded(rows.formatted("\u00e9", 1_000), 10_000).rows()).hasSize(4);
        assertThat(bounded(rows.formatted("' || chr(1) || '", 1_000), 10_000).rows())
                .hasSize(1);
        assertThat(bounded(rows.formatted("x", 100), 10_000).truncated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT repeat('x', 6000), repeat('y', 6000)",
                "SELECT repeat('x', 6000) AS a, repeat('y', 6000) AS b FROM range(10)",
                "FROM event.order_placed AS a, event.order_placed AS b, event.order_placed AS c, event.order_placed AS d",
            })
    void what_does_not_fit_into_an_answer_is_told(String sql) {
        assertThatThrownBy(() -> bounded(sql, 5_000))
                .isInstanceOfSatisfying(
                        SqlFaultException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Kind.TOO_BIG))
                .hasMessage("columns and one row are longer than the 5000 bytes of an answer");
    }

    private static SqlAnswer bounded(String sql, int bytesMax) {
        return database.query(sql, 1_000, bytesMax);
    }

    @Test
    void lists_of_decimals_are_json_and_no_longer_than_other_values() {
        assertThat(database.query("SELECT [1.50, NULL], [[0.25]]", 1).rows())
                .isEqualTo(List.of(List.of("[1.5,null]", "[[0.25]]")));
        assertThatThrownBy(() -> database.query("SELECT list(range * 1.5) FROM range(300000)", 1))
                .hasMessageContaining("a value is longer than 1 MiB");
    }

    @Test
    void relations_that_the_database_has_of_itself_are_refused_but_for_those_of_the_list() {
        assertThat(database.query("""
            SELECT view_name FROM duckdb_views() WHERE internal AND schema_name <> 'information_schema'
            AND view_name NOT LIKE 'sqlite%' AND view_name NOT IN ('duckdb_tables', 'duckdb_views', 'duckdb_columns')\
            """, 1_000).rows())
                .isNotEmpty()
                .allSatisfy(view -> assertThatThrownBy(() -> database.query("FROM " + view.getFirst(), 1))
                        .isInstanceOf(SqlFaultException.class)
                        .hasMessageContaining("may not use " + view.getFirst()));
    }
}
