package dev.daybook.query.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.analytics.sql.SqlAnswer;
import dev.daybook.analytics.sql.SqlFaultException;
import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.TestMongo;
import dev.daybook.query.infrastructure.tables.HistoryTables;
import dev.daybook.query.infrastructure.tables.StatementProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that says what a test wants. */
class StatementProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** It answers with that, where N is the number that it was sent, and stays. */
    private static final String SAYING = """
            read -r line
            number=$(echo "$line" | sed 's/.*"number":\\([-0-9]*\\).*/\\1/')
            echo "$0" | sed "s/N/$number/"
            read -r line\
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.start(TestMongo.embedded(), "DAYBOOK_SQL_FOLDER=" + folder, "DAYBOOK_SQL_MAX_AGE=1h");
        side.history().append(Orders.placed(Orders.id(1)));
        Eventually.isTrue(() -> side.get("/v1/process/funnel").status() == 200, PATIENCE);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static StatementProcess saying(String line) throws IOException {
        return new StatementProcess(
                side.bean(HistoryTables.class).lease(),
                folder.resolve("nothing"),
                new ProcessBuilder("/bin/sh", "-c", SAYING, line).start());
    }

    private static boolean isOver(StatementProcess process) {
        try (HistoryTables.Lease newest = side.bean(HistoryTables.class).lease()) {
            return process.isOver(newest.file());
        }
    }

    @Test
    void a_reply_with_its_number_is_the_answer() throws IOException {
        try (StatementProcess process =
                saying("{\"number\":N,\"answer\":{\"columns\":[],\"rows\":[],\"truncated\":false}}")) {
            assertThat(process.ask("SELECT 1", 1, PATIENCE)).isEqualTo(new SqlAnswer(List.of(), List.of(), false));
            assertThat(isOver(process)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 QueryLog SELECT 1",
                "{\"number\":N}",
                "{\"answer\":{\"columns\":[],\"rows\":[],\"truncated\":false}}",
                "{\"number\":7,\"answer\":{\"columns\":[],\"rows\":[],\"truncated\":false}}",
                "{\"number\":7,\"fault\":{\"kind\":\"INVALID\",\"message\":\"of another one\"}}",
            })
    void after_a_line_that_is_no_reply_nobody_is_answered_by_it(String line) throws IOException {
        try (StatementProcess process = saying(line)) {
            assertThatThrownBy(() -> process.ask("SELECT 1", 1, PATIENCE)).isInstanceOf(IllegalStateException.class);
            assertThat(isOver(process)).isFalse();
        }
    }

    @Test
    void a_database_that_fails_of_itself_is_asked_no_more_and_what_it_says_is_not_told() throws IOException {
        String line = "{\"number\":N,\"fault\":{\"kind\":\"BROKEN\",\"message\":\"INTERNAL Error: at /a/b.cpp\"}}";
        try (StatementProcess process = saying(line)) {
            assertThatThrownBy(() -> process.ask("SELECT 1", 1, PATIENCE))
                    .isInstanceOfSatisfying(
                            SqlFaultException.class,
                            fault -> assertThat(StatementProblem.of(fault))
                                    .hasMessage("What runs statements has failed at this one."));
            assertThat(isOver(process)).isFalse();
        }
    }

    @Test
    void names_of_files_are_not_told() throws IOException {
        String line = "{\"number\":N,\"fault\":{\"kind\":\"NO_FILE\",\"message\":\"IO Error: /a/b is full\"}}";
        try (StatementProcess process = saying(line)) {
            assertThatThrownBy(() -> process.ask("SELECT 1", 1, PATIENCE))
                    .isInstanceOfSatisfying(
                            SqlFaultException.class,
                            fault -> assertThat(StatementProblem.of(fault))
                                    .hasMessage("Files that statements need cannot be read or written at the moment."));
            assertThat(isOver(process)).isTrue();
        }
    }

    @Test
    void a_statement_that_is_at_fault_leaves_the_process_for_the_next_one() throws IOException {
        try (StatementProcess process =
                saying("{\"number\":N,\"fault\":{\"kind\":\"INVALID\",\"message\":\"Binder Error\"}}")) {
            assertThatThrownBy(() -> process.ask("SELECT", 1, PATIENCE)).isInstanceOf(SqlFaultException.class);
            assertThat(isOver(process)).isTrue();
        }
    }
}
