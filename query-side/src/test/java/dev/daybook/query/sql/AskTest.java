package dev.daybook.query.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.query.TestMongo;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Statements over HTTP, about two orders of 28.48 each; some of them are not meant well. */
class AskTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NEVER = "SELECT count(*) FROM range(1000000000) a, range(1000000000) b";

    @TempDir
    private static Path folder = Path.of("");

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.start(
                TestMongo.embedded(),
                "DAYBOOK_SQL_FOLDER=" + folder,
                "DAYBOOK_SQL_TIMEOUT=5s",
                "DAYBOOK_SQL_AT_ONCE=1");
        side.history()
                .at("2026-01-01T10:00:00Z")
                .append(Orders.placed(Orders.id(1)))
                .at("2026-01-02T10:00:00Z")
                .append(Orders.placed(Orders.id(2)));
        Answer first = ask("SELECT 1");
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.at("/code")).isEqualTo("history-being-prepared");
        assertThat(first.header("Retry-After")).isEqualTo("2");
        Eventually.isTrue(() -> ask("SELECT 1").status() == 200, PATIENCE);
    }

    @AfterAll
    static void stop() {
        side.close();
        assertThat(processes()).isEmpty();
    }

    private static Answer ask(String sql, String... headers) {
        return side.ask("/v1/sql", new JsonMapper().writeValueAsString(Map.of("sql", sql)), headers);
    }

    private static List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> commandLine(process).contains("StatementMain"))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void a_statement_is_answered_with_columns_and_rows_and_of_when_it_is() {
        Answer answer = ask("SELECT number, placed_at, net_minor, net, [1] AS l, NULL::INTEGER AS n FROM orders"
                + " ORDER BY placed_at;");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body())
                .contains("{\"name\":\"net\",\"type\":\"DECIMAL(38,4)\"}")
                .contains("\"2026-01-01T10:00:00Z\",2848,28.4800,\"[1]\",null]");
        assertThat(answer.json().path("rows")).hasSize(2);
        assertThat(answer.at("/truncated")).isEqualTo("false");
        assertThat(answer.at("/position")).isEqualTo("2");
        assertThat(answer.at("/builtAt")).startsWith("20");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void rows_beyond_the_limit_are_told() {
        Answer answer = side.ask("/v1/sql", "{\"sql\":\"FROM range(20000)\",\"limit\":10000}");

        assertThat(answer.json().path("rows")).hasSize(10_000);
        assertThat(answer.at("/truncated")).isEqualTo("true");
        assertThat(ask("FROM range(2000)").json().path("rows")).hasSize(1_000);
    }

    @Test
    void a_large_answer_is_cut_off() {
        Answer answer = ask("SELECT repeat('x', 1000000) FROM range(20)");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("rows")).hasSize(4);
        assertThat(answer.at("/truncated")).isEqualTo("true");
        assertThat(answer.raw().body()).hasSizeLessThan(4 << 20);
        assertThat(ask("SELECT " + "repeat('x', 1000000), ".repeat(5) + "1").at("/code"))
                .isEqualTo("statement-too-big");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FROM read_csv('/etc/passwd')                              | statement-refused
            FROM read_text('/proc/self/environ')                      | statement-refused
            FROM glob('/*')                                           | statement-refused
            FROM read_parquet('https://example.org/x.parquet')        | statement-refused
            COPY orders TO 'orders.csv'                               | statement-refused
            ATTACH 'other.db'                                         | statement-refused
            INSTALL httpfs                                            | statement-refused
            SET memory_limit = '100GB'                                | statement-refused
            PRAGMA threads = 64                                       | statement-refused
            CREATE TABLE t AS SELECT 1                                | statement-refused
            DELETE FROM event.order_placed                            | statement-refused
            WITH gone AS (DELETE FROM orders RETURNING *) FROM gone   | statement-refused
            SELECT 1; SELECT 2                                        | statement-refused
            FROM enable_logging('QueryLog', storage = 'stdout')       | statement-refused
            FROM enable_profiling()                                   | statement-refused
            SELECT message FROM duckdb_logs                           | statement-refused
            SELECT path FROM duckdb_databases()                       | statement-refused
            SELECT current_setting('temp_directory')                  | statement-refused
            FROM query('FROM orders')                                 | statement-refused
            SELECT                                                    | statement-invalid
            SELECT nothing FROM orders                                | statement-invalid
            SELECT 'x'::INTEGER                                       | statement-invalid
            SELECT getenv('HOME')                                     | statement-invalid
            SELECT repeat('x', 2000000)                               | statement-invalid
            SELECT length(repeat('x', 4000000000))                    | statement-too-big
            SELECT list(range) FROM range(100000000)                  | statement-too-big
            """)
    void what_is_no_query_of_history_or_asks_for_too_much_is_refused(String sql, String code) {
        Answer answer = ask(sql);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/detail")).isNotBlank().doesNotContain(folder.toString());
        assertThat(ask("SELECT 1").status()).isEqualTo(200);
    }

    @Test
    void a_statement_that_is_nested_too_deeply_is_told_at_once() {
        long begun = System.nanoTime();
        Answer answer = ask("SELECT 1" + "+1".repeat(700));

        assertThat(answer.at("/code")).isEqualTo("statement-invalid");
        assertThat(answer.at("/detail")).isEqualTo("the statement is nested too deeply");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NEVER,
                "WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r) SELECT max(i) FROM r",
                "SELECT count(*) FROM (SELECT md5(i::VARCHAR) FROM range(10000000000) t(i) ORDER BY 1)"
            })
    void what_never_ends_is_ended_and_its_process_replaced(String sql) throws IOException {
        assertThat(ask("SELECT 1").status()).isEqualTo(200);
        ProcessHandle before = processes().getFirst();

        Answer answer = ask(sql);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/code")).isIn("statement-too-long", "statement-too-big");
        if (answer.at("/code").equals("statement-too-long")) {
            Eventually.isTrue(() -> !before.isAlive(), PATIENCE);
        }
        assertThat(ask("SELECT 1").status()).isEqualTo(200);
        assertThat(processes()).hasSize(1);
        assertThat(workplace()).hasSize(1);
    }

    private static List<Path> workplace() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 4)) {
            return all.filter(path -> path.getFileName().toString().startsWith("statements-"))
                    .toList();
        }
    }

    @Test
    void while_one_runs_the_server_answers_others_and_sends_the_next_one_away() {
        CompletableFuture<Answer> endless = CompletableFuture.supplyAsync(() -> ask(NEVER));
        Eventually.isTrue(() -> ask("SELECT 1").at("/code").equals("too-many-statements"), PATIENCE);

        long begun = System.nanoTime();
        assertThat(side.get("/v1/events").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(endless.join().status()).isEqualTo(422);
    }

    @Test
    void a_process_that_dies_is_replaced_and_it_was_started_with_nothing() throws IOException {
        assertThat(ask("SELECT 1").status()).isEqualTo(200);
        ProcessHandle process = processes().getFirst();
        assertThat(Files.readString(Path.of("/proc/" + process.pid() + "/environ"))
                        .split("\0"))
                .allMatch(variable -> variable.matches("(MALLOC_ARENA_MAX|PWD|OLDPWD|SHLVL|_)=.*"));

        process.destroyForcibly();
        process.onExit().join();

        assertThat(ask("SELECT 1").status()).isEqualTo(200);
        assertThat(processes()).hasSize(1).doesNotContain(process);
    }

    @Test
    void a_process_that_says_anything_but_its_reply_is_replaced() throws IOException {
        assertThat(ask("SELECT 1").status()).isEqualTo(200);
        ProcessHandle process = processes().getFirst();
        Files.writeString(Path.of("/proc/" + process.pid() + "/fd/1"), "a line of a log\n");

        assertThat(ask("SELECT 1").status()).isEqualTo(500);

        assertThat(ask("SELECT 2 AS two").raw().body()).contains("\"rows\":[[2]]");
        assertThat(processes()).hasSize(1).doesNotContain(process);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT 1",
                "[]",
                "{}",
                "{\"sql\":\"\"}",
                "{\"sql\":1}",
                "{\"sql\":\"SELECT 1\",\"limit\":0}",
                "{\"sql\":\"SELECT 1\",\"limit\":-1}",
                "{\"sql\":\"SELECT 1\",\"limit\":1e9}",
                "{\"sql\":\"SELECT 1\",\"limit\":1000000000}",
                "{\"sql\":\"SELECT 1\",\"limit\":\"10\"}",
                "{\"sql\":\"SELECT 1\",\"more\":true}",
            })
    void a_body_that_is_no_statement_is_400(String body) {
        Answer answer = side.ask("/v1/sql", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("malformed-request");
    }

    @Test
    void a_body_beyond_bounds_or_of_another_kind_is_told() {
        assertThat(ask("-".repeat(200_000)).status()).isEqualTo(413);
        assertThat(ask(" ".repeat(20_001)).status()).isEqualTo(400);
        assertThat(side.post("/v1/sql").status()).isEqualTo(415);
        assertThat(side.ask("/v1/sql?limit=1", "{\"sql\":\"SELECT 1\"}").status())
                .isEqualTo(400);
    }

    @Test
    void what_the_tables_do_not_hold_yet_is_told_to_be_stale() {
        StoreIdentity store = side.bean(StoreIdentity.class);

        assertThat(ask(
                                "SELECT 1",
                                "Consistency-Token",
                                ConsistencyToken.of(store, 2).text())
                        .header("Consistency"))
                .isEqualTo("current");
        assertThat(ask(
                                "SELECT 1",
                                "Consistency-Token",
                                ConsistencyToken.of(store, 3).text())
                        .header("Consistency"))
                .isEqualTo("stale");
        assertThat(ask("SELECT 1").header("Consistency")).isEmpty();
        assertThat(ask("SELECT 1", "Consistency-Token", "other-1.1").status()).isEqualTo(400);
    }
}
