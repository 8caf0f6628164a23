package dev.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.analytics.parquet.ParquetFormat;
import dev.daybook.cli.http.Retry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** An export with two orders, asked on the command line. */
class SqlCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void export() throws IOException {
        Path lines = Files.write(
                folder.resolve("lines.ndjson"),
                List.of(
                        order(1, "2026-01-31T23:30:00Z", "10.50", 1050),
                        order(2, "2026-02-01T09:00:00Z", "=1+1", 200)));
        new ParquetFormat().write(lines, 1, 2, folder);
    }

    @Test
    void one_statement_prints_a_table() {
        Ran ran = sql("-c", "SELECT number, status, total FROM orders ORDER BY number");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out().lines())
                .containsExactly(
                        "number  status  total",
                        "------  ------  -----",
                        "D1      PLACED  10.50",
                        "D2      PLACED   2.00",
                        "(2 rows)");
    }

    @Test
    void days_are_those_of_the_business_zone() {
        String sales = "SELECT day, orders FROM daily_sales";

        assertThat(sql("-c", sales, "--csv").out().lines())
                .containsExactly("day,orders", "2026-01-31,1", "2026-02-01,1");
        assertThat(sql("-c", sales, "--csv", "--business-zone", "Europe/Berlin")
                        .out()
                        .lines())
                .containsExactly("day,orders", "2026-02-01,2");
    }

    @Test
    void json_tells_types_and_whether_there_is_more() {
        assertThat(sql(
                                "-c",
                                "SELECT number, placed_at, net_minor, [1] AS l FROM orders ORDER BY 1",
                                "--json",
                                "--limit",
                                "1")
                        .out())
                .isEqualToIgnoringNewLines("{\"columns\":[{\"name\":\"number\",\"type\":\"VARCHAR\"},"
                        + "{\"name\":\"placed_at\",\"type\":\"TIMESTAMP WITH TIME ZONE\"},"
                        + "{\"name\":\"net_minor\",\"type\":\"BIGINT\"},{\"name\":\"l\",\"type\":\"INTEGER[]\"}],"
                        + "\"rows\":[[\"D1\",\"2026-01-31T23:30:00Z\",1050,\"[1]\"]],\"truncated\":true}");
    }

    @Test
    void rows_beyond_the_limit_are_not_left_out_silently() {
        Ran ran = sql("-c", "SELECT number FROM orders ORDER BY 1", "--csv", "--limit", "1");

        assertThat(ran.out().lines()).containsExactly("number", "D1");
        assertThat(ran.err()).isEqualTo("daybook: there are more rows; --limit N shows N of them\n");
    }

    @Test
    void an_answer_that_was_cut_for_its_size_does_not_send_for_more_rows() {
        Ran ran = sql("-c", "SELECT repeat('x', 1000000) FROM range(40)");

        assertThat(ran.out()).contains("(the first ");
        assertThat(ran.err())
                .isEqualTo("daybook: there are more rows, but the answer is at its size limit;"
                        + " a narrower statement shows the rest\n");
    }

    @Test
    void no_spreadsheet_runs_a_cell() {
        assertThat(sql("-c", "SELECT description FROM order_lines ORDER BY order_id", "--csv")
                        .out()
                        .lines())
                .containsExactly("description", "10.50", "'=1+1");
    }

    @Test
    void a_session_shows_a_first_table_and_the_views_and_answers_each_statement() {
        Ran ran = session(
                "SELECT 1 AS one;\nSELECT\n  nothing;\nSELECT 'a;b' AS two\n;\n\nSELECT 3 AS three",
                "--dir",
                folder.toString());

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.out()).startsWith("daily_sales:").contains("2026-01-31", "order_lines", "one\n", "a;b", "three");
        assertThat(ran.err()).startsWith("daybook: Binder Error").contains("nothing");
        assertThat(ran.out()).doesNotContain("sql>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT",
                "SELECT nothing FROM orders",
                "SELECT 1; SELECT 2",
                "",
                "COPY orders TO 'DIR/evil.csv'",
                "COPY orders TO 'DIR/events/evil.csv'",
                "CREATE TABLE t AS SELECT 1",
                "DELETE FROM orders",
                "WITH gone AS (DELETE FROM orders RETURNING *) SELECT * FROM gone",
                "UPDATE orders SET number = 'x'",
                "ATTACH 'DIR/events/evil.db'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET memory_limit = '1TB'",
                "PRAGMA threads = 64",
                "FROM read_csv('/etc/passwd')",
                "FROM read_text('/etc/passwd')",
                "FROM read_parquet('/etc/*.parquet')",
                "FROM glob('/etc/*')",
                "FROM read_csv('https://example.org/x.csv')",
                "SELECT getenv('HOME')",
                "SELECT repeat('x', 2000000)",
                "EXPORT DATABASE 'DIR/events/evil'",
                "CALL enable_logging()",
                "FROM enable_logging('QueryLog', storage = 'file', storage_path = 'DIR/events')",
                "FROM enable_profiling(save_location = 'DIR/events/profile.json')"
            })
    void what_is_no_query_of_history_is_refused_and_leaves_nothing(String statement) throws IOException {
        List<Path> before = files();

        Ran ran = sql("-c", statement.replace("DIR", folder.toString()));

        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).startsWith("daybook: ");
        assertThat(ran.out()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_folder_without_an_export_is_bad_usage() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        for (Path dir : List.of(empty, folder.resolve("nowhere"), folder.resolve("lines.ndjson"))) {
            Ran ran = Ran.daybook("sql", "--dir", dir.toString(), "-c", "SELECT 1");
            assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(ran.err())
                    .isEqualTo("daybook: " + dir
                            + " is no export in Parquet; daybook export --format parquet makes one\n");
        }
        assertThat(sql("-c", "SELECT 1", "--limit", "0").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(sql("-c", "SELECT 1", "--business-zone", "Mars/Olympus").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(sql("-c", "SELECT 1", "--json", "--csv").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_server_beside_the_files_is_bad_usage() {
        Ran ran = sql("-c", "SELECT 1", "--url", "http://127.0.0.1:1");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).isEqualTo("daybook: --dir and --url are two sources, and one is wanted\n");
    }

    @Test
    void a_file_that_is_no_parquet_is_told() throws IOException {
        Path month = Files.createDirectories(folder.resolve("events/type=order.confirmed/month=2026-01"));
        Path broken = Files.writeString(month.resolve("events-1-1.parquet"), "PAR1");

        Ran ran = sql("-c", "SELECT 1");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(ran.err()).contains(broken.getFileName().toString()).hasLineCount(1);
    }

    private Ran sql(String... arguments) {
        return Ran.daybook(Stream.concat(Stream.of("sql", "--dir", folder.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static Ran session(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new SqlCommand(
                        new ByteArrayInputStream(input.getBytes(Charset.defaultCharset())),
                        ServerLocator.byUrl(),
                        Retry.USUAL))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    private static String order(int position, String at, String description, long totalMinor) {
        return """
            {"position":%1$d,"id":"e-%1$d","type":"order.placed","revision":1,"stream":"order",\
            "subject":"default/order/o-%1$d","version":0,"occurredAt":"%2$s","recordedAt":"%2$s","actor":"a",\
            "correlationId":"c","causationId":"c","appendId":"a","data":{"orderId":"o-%1$d","number":"D%1$d",\
            "content":{"currency":"GBP","adjustments":[],"lines":[{"lineId":"1","sku":"A","description":"%3$s",\
            "quantity":1,"unitPrice":"1","totalMinor":%4$d}]}}}\
            """.formatted(position, at, description, totalMinor);
    }
}
