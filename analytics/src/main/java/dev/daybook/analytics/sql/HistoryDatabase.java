package dev.daybook.analytics.sql;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.analytics.parquet.ParquetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * History as a database that can be asked and not be changed, out of the Parquet files of an export or out of one file that has
 * all in it. No other files are read. One statement at a time.
 */
public final class HistoryDatabase implements AutoCloseable {

    private static final int VIEWS_MAX = 1_000;
    private static final int BYTES_MAX = 16 << 20;

    private final Connection connection;
    private final AtomicReference<Optional<Statement>> running = new AtomicReference<>(Optional.empty());

    private HistoryDatabase(Connection connection) {
        this.connection = connection;
    }

    /** A view that can be asked, and what its rows are. */
    public record View(String name, String description) {}

    /**
     * Opens the files of an export; what became of orders is put together once, events are read out of the files.
     *
     * @param export its folder; types of events without files have views without rows
     * @param businessZone in which days and months are told
     * @param spill folder for what does not fit into memory; made when it is needed
     * @throws IOException when the files cannot be read
     */
    public static HistoryDatabase open(Path export, ZoneId businessZone, Path spill) throws IOException {
        Path folder = folder(export.toAbsolutePath().normalize());
        return open(
                () -> DuckDb.open(spill),
                database -> {
                    for (String view : new EventViews(folder).statements()) {
                        database.execute(view);
                    }
                    for (String view : Views.statements()) {
                        database.execute(view);
                    }
                    database.execute("SET allowed_directories = [" + DuckDb.text(folder + "/") + "]");
                },
                businessZone);
    }

    /**
     * Opens a file that {@link HistoryFile} has written; no others are read.
     *
     * @param businessZone in which days and months are told
     * @param spill folder for what does not fit into memory; made when it is needed
     * @throws IOException when the file cannot be read
     */
    public static HistoryDatabase ofFile(Path file, ZoneId businessZone, Path spill) throws IOException {
        return open(() -> DuckDb.read(file, spill), _ -> {}, businessZone);
    }

    /** Opens a connection. */
    @FunctionalInterface
    private interface Opening {

        Connection open() throws SQLException;
    }

    /** What is there to be asked. */
    @FunctionalInterface
    private interface Content {

        void make(Statement database) throws SQLException, IOException;
    }

    /** Makes the content, and then locks the doors. */
    private static HistoryDatabase open(Opening opening, Content content, ZoneId businessZone) throws IOException {
        try {
            Connection connection = opening.open();
            try (Statement statement = connection.createStatement()) {
                String zone = businessZone.normalized().equals(ZoneOffset.UTC) ? "UTC" : businessZone.getId();
                statement.execute("SET GLOBAL TimeZone = " + DuckDb.text(zone));
                content.make(statement);
                statement.execute("SET enable_external_access = false");
                statement.execute("SET lock_configuration = true");
                return new HistoryDatabase(connection);
            } catch (SQLException | IOException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** The same once more, for another thread; it is there until all of them are closed. */
    public HistoryDatabase another() {
        try {
            return new HistoryDatabase(DuckDb.another(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * How a file was made.
     *
     * @param form of its tables, see {@link HistoryForm}
     * @param position of its last event; 0 when there is none
     * @param builtAt when it was made
     */
    public record Made(String form, long position, Instant builtAt) {}

    /**
     * How the file was made that this is of.
     *
     * @throws SqlFaultException when it is no such file, or not whole
     */
    public Made made() {
        List<@Nullable Object> row =
                query("SELECT form, position, built_at FROM made.state WHERE built_at IS NOT NULL", 1).rows().stream()
                        .findFirst()
                        .orElseThrow(
                                () -> new SqlFaultException(SqlFaultException.Kind.INVALID, "the file is not whole"));
        return new Made(
                String.valueOf(row.get(0)),
                Long.parseLong(String.valueOf(row.get(1))),
                Instant.parse(String.valueOf(row.get(2))));
    }

    /** Whether a folder is that of an export with Parquet files. */
    public static boolean isExport(Path export) {
        return Files.isDirectory(folder(export));
    }

    private static Path folder(Path export) {
        return export.resolve(ParquetFormat.FOLDER);
    }

    /** What can be asked, by name. */
    public List<View> views() {
        return views(this::query);
    }

    /**
     * The same of a database that is somewhere else.
     *
     * @param query answers a statement with at most so many rows
     */
    public static List<View> views(BiFunction<String, Integer, SqlAnswer> query) {
        return query.apply("""
            SELECT table_name, comment FROM duckdb_tables() WHERE schema_name = 'main'
            UNION ALL
            SELECT view_name, comment FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal
            ORDER BY ALL\
            """, VIEWS_MAX).rows().stream()
                .map(row -> new View(String.valueOf(row.getFirst()), String.valueOf(row.getLast())))
                .toList();
    }

    /**
     * Runs a query.
     *
     * @param limit so many rows are told at most
     * @throws SqlFaultException when there is no answer
     */
    public SqlAnswer query(String sql, int limit) {
        return query(sql, limit, BYTES_MAX);
    }

    /** The same, where an answer has so many bytes as JSON at most. */
    SqlAnswer query(String sql, int limit, int bytesMax) {
        try {
            Query query = Query.parse(sql, connection);
            try (Statement statement = connection.createStatement()) {
                running.set(Optional.of(statement));
                try (ResultSet rows = statement.executeQuery(query.bounded(limit))) {
                    return AnswerRows.read(rows, query, limit, bytesMax);
                }
            }
        } catch (SQLException failed) {
            throw SqlFaultException.of(Optional.ofNullable(failed.getMessage()).orElse("it failed"));
        } finally {
            running.set(Optional.empty());
        }
    }

    /** Ends the statement that runs, if any; may be called by another thread. */
    public void cancel() {
        running.get().ifPresent(statement -> {
            try {
                statement.cancel();
            } catch (SQLException ended) {
                // It is over: that is what was wanted.
            }
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
