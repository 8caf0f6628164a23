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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * History as a database that can be asked and not be changed. What became of orders is put together once, out of the Parquet files
 * of an export; events are read out of them. No other files are read. One statement at a time.
 */
public final class HistoryDatabase implements AutoCloseable {

    private static final int VIEWS_MAX = 1_000;

    private final Connection connection;
    private final AtomicReference<Optional<Statement>> running = new AtomicReference<>(Optional.empty());

    private HistoryDatabase(Connection connection) {
        this.connection = connection;
    }

    /** A view that can be asked, and what its rows are. */
    public record View(String name, String description) {}

    /**
     * Opens the files of an export.
     *
     * @param export its folder; types of events without files have views without rows
     * @param businessZone in which days and months are told
     * @param spill folder for what does not fit into memory; made when it is needed
     * @throws IOException when the files cannot be read
     */
    public static HistoryDatabase open(Path export, ZoneId businessZone, Path spill) throws IOException {
        Path folder = folder(export.toAbsolutePath().normalize());
        try {
            Connection connection = DuckDb.open(spill);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TimeZone = "
                        + DuckDb.text(businessZone.normalized().equals(ZoneOffset.UTC) ? "UTC" : businessZone.getId()));
                for (String view : new EventViews(folder).statements()) {
                    statement.execute(view);
                }
                for (String view : Views.statements()) {
                    statement.execute(view);
                }
                statement.execute("SET allowed_directories = [" + DuckDb.text(folder + "/") + "]");
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

    /** Whether a folder is that of an export with Parquet files. */
    public static boolean isExport(Path export) {
        return Files.isDirectory(folder(export));
    }

    private static Path folder(Path export) {
        return export.resolve(ParquetFormat.FOLDER);
    }

    /** What can be asked, by name. */
    public List<View> views() {
        return query("""
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
        try {
            Query query = Query.parse(sql, connection);
            try (Statement statement = connection.createStatement()) {
                running.set(Optional.of(statement));
                try (ResultSet rows = statement.executeQuery(query.bounded(limit))) {
                    return AnswerRows.read(rows, query, limit);
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
