package dev.daybook.analytics.folding;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.events.wire.EventLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A projection in SQL: its tables, and how far they are, lie in a DuckDB file; a batch is one transaction. */
final class SqlProjection implements OwnProjection {

    private static final String CHECKPOINT = "daybook_checkpoint";
    private static final String COLUMNS = """
            {position: 'bigint', id: 'varchar', type: 'varchar', revision: 'integer', stream: 'varchar',
             subject: 'varchar', version: 'bigint', occurredAt: 'timestamptz', recordedAt: 'timestamptz',
             actor: 'varchar', onBehalfOf: 'varchar', correlationId: 'varchar', causationId: 'varchar',
             appendId: 'varchar', reason: 'struct(code varchar, "text" varchar)', data: 'json'}""";

    private final String sql;
    private final String name;
    private final Path folder;
    private final Connection database;

    private SqlProjection(String sql, String name, Path folder, Connection database) {
        this.sql = sql;
        this.name = name;
        this.folder = folder;
        this.database = database;
    }

    /** Takes up the tables of a former run, if there are some. */
    static SqlProjection open(String sql, String name, Path folder, boolean restart) throws IOException {
        Path file = folder.resolve(name + ".duckdb");
        if (restart) {
            var _ = Files.deleteIfExists(file);
            var _ = Files.deleteIfExists(folder.resolve(name + ".duckdb.wal"));
        }
        try {
            Connection database = DuckDb.open(file, folder.resolve(name + ".spill"));
            try (Statement statement = database.createStatement()) {
                var _ = statement.execute("set TimeZone = 'UTC'");
            }
            database.setAutoCommit(false);
            return new SqlProjection(sql, name, folder, database);
        } catch (SQLException failure) {
            throw new ProjectionFault(file + " cannot be opened: " + firstLine(failure));
        }
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        try (Statement statement = database.createStatement();
                ResultSet known = statement.executeQuery(
                        "select 1 from information_schema.tables where table_name = '" + CHECKPOINT + "'")) {
            return known.next() ? Optional.of(read(statement)) : Optional.empty();
        } catch (SQLException failure) {
            throw fault(failure);
        }
    }

    private static Checkpoint read(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select * from " + CHECKPOINT)) {
            var _ = row.next();
            return new Checkpoint(
                    row.getString("store"),
                    row.getString("source"),
                    Optional.ofNullable(row.getString("from_instant")).map(Instant::parse),
                    Optional.ofNullable(row.getString("to_instant")).map(Instant::parse),
                    row.getLong("position"));
        }
    }

    @Override
    public void fold(List<EventLine> batch, Checkpoint reached) throws IOException {
        Path lines = Files.createTempFile("daybook-batch", ".ndjson");
        try {
            Files.write(lines, batch.stream().map(EventLine::json).toList(), StandardCharsets.UTF_8);
            inOneTransaction(lines, reached);
        } finally {
            Files.delete(lines);
        }
    }

    private void inOneTransaction(Path lines, Checkpoint reached) {
        try (Statement statement = database.createStatement()) {
            var _ = statement.execute("create or replace temp table batch as select * from read_json("
                    + DuckDb.text(lines) + ", format = 'newline_delimited', columns = " + COLUMNS + ")");
            var _ = statement.execute(sql);
            keep(statement, reached);
            database.commit();
        } catch (SQLException failure) {
            rollBack();
            throw fault(failure);
        }
    }

    private void keep(Statement statement, Checkpoint reached) throws SQLException {
        var _ = statement.execute("create or replace table " + CHECKPOINT
                + " (store varchar, source varchar, from_instant varchar, to_instant varchar, position bigint)");
        try (PreparedStatement insert =
                database.prepareStatement("insert into " + CHECKPOINT + " values (?, ?, ?, ?, ?)")) {
            insert.setString(1, reached.store());
            insert.setString(2, reached.source());
            insert.setObject(3, reached.from().map(Instant::toString).orElse(null));
            insert.setObject(4, reached.to().map(Instant::toString).orElse(null));
            insert.setLong(5, reached.position());
            var _ = insert.executeUpdate();
        }
    }

    private void rollBack() {
        try {
            database.rollback();
        } catch (SQLException _) {
            // What was wrong in the first place is told.
        }
    }

    @Override
    public List<Path> write() throws IOException {
        List<Path> files = new ArrayList<>();
        try {
            for (String table : tables()) {
                Path file = folder.resolve(name + "." + table + ".csv");
                write(table, file);
                files.add(file);
            }
        } catch (SQLException failure) {
            throw fault(failure);
        }
        return files;
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet names = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'main' and table_name not in ('batch', '" + CHECKPOINT
                        + "') order by 1")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private void write(String table, Path file) throws IOException, SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + DuckDb.name(table) + " order by all")) {
            CsvTable.write(file, ResultRows.columns(rows), new ResultRows(rows));
        }
    }

    private ProjectionFault fault(SQLException failure) {
        return new ProjectionFault(name + ": " + firstLine(failure));
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try {
            rollBack();
            database.close();
        } catch (SQLException failure) {
            throw fault(failure);
        }
    }
}
