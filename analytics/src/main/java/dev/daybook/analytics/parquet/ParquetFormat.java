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
            statement.execute(EventTable.ofLines(lines));
            for (Part part : parts(statement)) {
                write(part, FileFormat.name(first, last, "parquet"), into, statement);
            }
        } catch (SQLException failed) {
            throw new IOException(DuckDb.reason(failed), failed);
        } finally {
            delete(spill);
        }
    }

    @Override
    public List<String> folders() {
        return List.of(FOLDER, "type=*", "month=*");
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
        String rows = EventTable.fromLines(part.type());
        Path folder = Files.createDirectories(into.resolve(FOLDER, "type=" + part.type(), "month=" + part.month()));
        statement.execute("""
            COPY (SELECT * EXCLUDE (month) FROM (%s) WHERE month = %s ORDER BY position)
            TO %s (FORMAT parquet, COMPRESSION zstd)\
            """.formatted(rows, DuckDb.text(part.month()), DuckDb.text(folder.resolve(name))));
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
