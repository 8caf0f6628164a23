package dev.daybook.cli;

import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.analytics.sql.SqlAnswer;
import dev.daybook.analytics.sql.SqlFaultException;
import dev.daybook.cli.sql.AnswerForm;
import dev.daybook.cli.sql.StatementReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook sql}: asks the Parquet files of an export. */
@Command(
        name = "sql",
        description = {
            "Ask the Parquet files of an export in SQL (DuckDB's). Without -c a first table and the views are shown,"
                    + " and statements are read until the end of the input, each ended by a semicolon. History is read"
                    + " only.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook sql --dir export",
            "  daybook sql --dir export -c \"SELECT day, orders, net FROM daily_sales ORDER BY net DESC LIMIT 5\"",
            "  daybook sql --dir export -c \"FROM orders WHERE status = 'PLACED'\" --csv > open.csv",
            "  daybook sql --dir export -c \"DESCRIBE orders\"",
            "",
            "Exit codes: 0 answered; 1 some statements of the input were not; 2 bad usage, or the statement was not"
                    + " answered;",
            "3 the files cannot be read."
        })
final class SqlCommand implements Callable<Integer> {

    private static final String FIRST_TABLE = "SELECT * FROM daily_sales LIMIT 10";
    private static final int ROWS_MAX = 1_000_000;

    private final InputStream input;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "export",
            description = "Folder of an export in Parquet (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    @Option(names = "-c", paramLabel = "SQL", description = "The one statement to run.")
    private Optional<String> statement = Optional.empty();

    @Option(
            names = "--business-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "Time zone of days and months, such as Europe/London (default: ${DEFAULT-VALUE}).")
    private ZoneId businessZone = ZoneOffset.UTC;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Rows to show at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @ArgGroup
    private Form form = new Form();

    /** How answers are written; a table where nothing is said. */
    static final class Form {

        @Option(names = "--json", description = "Print answers as JSON: columns, rows, and whether there were more.")
        private boolean json;

        @Option(names = "--csv", description = "Print answers as CSV (RFC 4180).")
        private boolean csv;

        private AnswerForm chosen() {
            return json ? AnswerForm.JSON : csv ? AnswerForm.CSV : AnswerForm.TABLE;
        }
    }

    SqlCommand(InputStream input) {
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        if (!HistoryDatabase.isExport(folder)) {
            throw new BadUsageException(folder + " is no export in Parquet; daybook export --format parquet makes one");
        }
        if (limit < 1 || limit > ROWS_MAX) {
            throw new BadUsageException("--limit must be 1 to " + ROWS_MAX);
        }
        try (Spill spill = Spill.create();
                HistoryDatabase database = HistoryDatabase.open(folder, businessZone, spill.folder())) {
            spill.whenInterrupted(database::cancel);
            return statement.isPresent() ? once(statement.get(), database) : session(database);
        }
    }

    private int once(String sql, HistoryDatabase database) throws IOException {
        return answered(sql, database) ? ExitCode.DONE : ExitCode.USAGE;
    }

    private int session(HistoryDatabase database) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (form.chosen() == AnswerForm.TABLE) {
            out.println("daily_sales:");
            answered(FIRST_TABLE, database);
            out.println();
            answered(views(database), database);
        }
        boolean prompting = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        StatementReader statements =
                new StatementReader(new InputStreamReader(input, Charset.defaultCharset()), text -> {
                    if (prompting) {
                        out.print(text);
                        out.flush();
                    }
                });
        boolean all = true;
        for (Optional<String> sql = statements.next(); sql.isPresent(); sql = statements.next()) {
            all &= answered(sql.get(), database);
        }
        return all ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Each view with how many rows it has, as one statement. */
    private static String views(HistoryDatabase database) {
        return database.views().stream()
                .map(view -> "SELECT '%s' AS view, count(*) AS rows, '%s' AS \"a row is\" FROM %s"
                        .formatted(view.name(), view.description().replace("'", "''"), view.name()))
                .reduce((one, other) -> one + " UNION ALL " + other)
                .orElseThrow();
    }

    private boolean answered(String sql, HistoryDatabase database) throws IOException {
        try {
            SqlAnswer answer = database.query(sql, limit);
            form.chosen().print(answer, spec.commandLine().getOut());
            if (answer.truncated()) {
                say("there are more rows; --limit N shows N of them");
            }
            return true;
        } catch (SqlFaultException fault) {
            say(fault.getMessage());
            return false;
        }
    }

    private void say(@Nullable String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("daybook: " + message);
        err.flush();
    }
}
