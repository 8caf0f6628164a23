package dev.daybook.analytics.parquet;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.analytics.files.FileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables in Parquet, compressed by zstd: a file per type of events and month (UTC) in which they occurred, {@code
 * events/type=order.placed/month=2011-03/events-000000000001-000000050000.parquet}. What is hidden is a text of stars where a text
 * was, and nothing elsewhere.
 */
public final class ParquetFormat implements FileFormat {

    /** The folder of all tables, within that of an export. */
    public static final String FOLDER = "events";

    /** What goes into one file. */
    private record Part(String type, String month) {}

    @Override
    public void write(Path lines, long first, long last, Path into) throws IOException {
        Path spill = into.toAbsolutePath().resolveSibling(into.getFileName() + ".spill");
        try (Connection database = DuckDb.open(spill);
                Statement statement = database.createStatement()) {
            statement.execute(tableOf(lines));
            for (Part part : parts(statement)) {
                write(part, FileFormat.name(first, last, "parquet"), into, statement);
            }
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        } finally {
            delete(spill);
        }
    }

    private static String tableOf(Path lines) {
        return """
            CREATE TEMP TABLE line AS
            SELECT *, strftime(occurredAt AT TIME ZONE 'UTC', '%%Y-%%m') AS month
            FROM read_json(%s, format = 'newline_delimited', maximum_object_size = 33554432, columns = {
              position: 'BIGINT', id: 'VARCHAR', "type": 'VARCHAR', revision: 'INTEGER', stream: 'VARCHAR',
              subject: 'VARCHAR', version: 'BIGINT', occurredAt: 'TIMESTAMP WITH TIME ZONE',
              recordedAt: 'TIMESTAMP WITH TIME ZONE', actor: 'VARCHAR', onBehalfOf: 'VARCHAR',
              correlationId: 'VARCHAR', causationId: 'VARCHAR', appendId: 'VARCHAR',
              reason: 'STRUCT(code VARCHAR, "text" VARCHAR)', "data": 'JSON'})\
            """.formatted(DuckDb.text(lines));
    }

    private static List<Part> parts(Statement statement) throws SQLException {
        List<Part> parts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT DISTINCT type, month FROM line ORDER BY ALL")) {
            while (rows.next()) {
                parts.add(new Part(rows.getString("type"), rows.getString("month")));
            }
        }
        return parts;
    }

    private static void write(Part part, String name, Path into, Statement statement) throws SQLException, IOException {
        String dataType = EventTable.dataType(part.type())
                .orElseThrow(() -> new IOException("this build does not know the event " + part.type()));
        Path folder = Files.createDirectories(into.resolve(FOLDER, "type=" + part.type(), "month=" + part.month()));
        statement.execute("""
            COPY (SELECT %s, json_transform(data, %s) AS data FROM line WHERE type = %s AND month = %s ORDER BY position)
            TO %s (FORMAT parquet, COMPRESSION zstd)\
            """.formatted(
                        EventTable.envelopeFromLine(),
                        DuckDb.text('"' + dataType.replace("\"", "\\\"") + '"'),
                        DuckDb.text(part.type()),
                        DuckDb.text(part.month()),
                        DuckDb.text(folder.resolve(name))));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
