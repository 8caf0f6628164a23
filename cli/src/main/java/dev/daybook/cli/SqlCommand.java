package dev.daybook.cli;

import dev.daybook.analytics.sql.HistoryDatabase;
import dev.daybook.analytics.sql.SqlAnswer;
import dev.daybook.analytics.sql.SqlFaultException;
import dev.daybook.cli.http.Preparation;
import dev.daybook.cli.http.Retry;
import dev.daybook.cli.http.ServerConnection;
import dev.daybook.cli.sql.AnswerForm;
import dev.daybook.cli.sql.StatementReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook sql}: asks a server, or the Parquet files of an export. */
@Command(
        name = "sql",
        description = {
            "Ask history in SQL (DuckDB's): of a server, or in the Parquet files of an export. Without -c a first table and"
                    + " the views are shown, and statements are read until the end of the input, each ended by a semicolon."
                    + " History is read only.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  daybook sql -c \"FROM funnel\"",
            "  daybook sql --url http://127.0.0.1:8080",
            "  daybook sql --dir export",
            "  daybook sql --dir export -c \"SELECT day, orders, net FROM daily_sales ORDER BY net DESC LIMIT 5\"",
            "  daybook sql --dir export -c \"FROM orders WHERE status = 'PLACED'\" --csv > open.csv",
            "  daybook sql --dir export -c \"DESCRIBE orders\"",
            "",
            "Exit codes: 0 answered; 1 some statements of the input were not; 2 bad usage, or the statement was not"
                    + " answered;",
            "3 the files cannot be read, or the server could not be reached or went away; 130 ended by Ctrl-C."
        })
final class SqlCommand implements Callable<Integer> {

    private static final String FIRST_TABLE = "SELECT * FROM daily_sales LIMIT 10";
    private static final int ROWS_MAX = 1_000_000;
    private static final int ROWS_MAX_OF_SERVER = 10_000;

    private final InputStream input;
    private final ServerLocator locator;
    private final Retry retry;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ExportOptions export = new ExportOptions();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "-c", paramLabel = "SQL", description = "The one statement to run.")
    private Optional<String> statement = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Rows to show at most (default: ${DEFAULT-VALUE}); a server tells 10000 at most.")
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

    SqlCommand(InputStream input, ServerLocator locator, Retry retry) {
        this.input = input;
        this.locator = locator;
        this.retry = retry;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> folder = export.folder();
        int most = folder.isPresent() ? ROWS_MAX : ROWS_MAX_OF_SERVER;
        if (limit < 1 || limit > most) {
            throw new BadUsageException("--limit must be 1 to " + most);
        }
        export.check();
        return folder.isPresent() ? ofFiles(folder.get()) : ofServer();
    }

    private int ofFiles(Path folder) throws IOException {
        try (Spill spill = Spill.create();
                HistoryDatabase database = export.open(folder, spill)) {
            spill.whenInterrupted(() -> {
                database.cancel();
                say("interrupted");
            });
            return run(database::query);
        }
    }

    private int ofServer() throws IOException {
        server.check();
        try (RunningServer running = server.locate(locator);
                ServerConnection connection = server.connect(running, retry)) {
            return run(new ServerHistory(
                    connection, new Preparation(spec.commandLine().getErr()))::query);
        }
    }

    private int run(BiFunction<String, Integer, SqlAnswer> history) throws IOException {
        return statement.isPresent() ? once(statement.get(), history) : session(history);
    }

    private int once(String sql, BiFunction<String, Integer, SqlAnswer> history) throws IOException {
        return answered(sql, history) ? ExitCode.DONE : ExitCode.USAGE;
    }

    private int session(BiFunction<String, Integer, SqlAnswer> history) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (form.chosen() == AnswerForm.TABLE) {
            out.println("daily_sales:");
            answered(FIRST_TABLE, history);
            out.println();
            answered(views(history), history);
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
            all &= answered(sql.get(), history);
        }
        return all ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Each view with how many rows it has, as one statement. */
    private static String views(BiFunction<String, Integer, SqlAnswer> history) {
        return HistoryDatabase.views(history).stream()
                .map(view -> "SELECT '%s' AS view, count(*) AS rows, '%s' AS \"a row is\" FROM %s"
                        .formatted(view.name(), view.description().replace("'", "''"), view.name()))
                .reduce((one, other) -> one + " UNION ALL " + other)
                .orElseThrow();
    }

    private boolean answered(String sql, BiFunction<String, Integer, SqlAnswer> history) throws IOException {
        try {
            SqlAnswer answer = history.apply(sql, limit);
            form.chosen().print(answer, spec.commandLine().getOut());
            if (answer.truncated()) {
                say("there are more rows"
                        + (answer.rows().size() < limit ? cutForItsSize() : "; --limit N shows N of them"));
            }
            return true;
        } catch (SqlFaultException fault) {
            say(fault.getMessage());
            return false;
        }
    }

    private String cutForItsSize() {
        return ", but the answer is at its size limit; a narrower statement shows the rest"
                + (export.folder().isPresent() ? "" : ", or --dir with an export");
    }

    private void say(@Nullable String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("daybook: " + message);
        err.flush();
    }
}
