package dev.daybook.analytics.sql;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.analytics.parquet.EventTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A database in one file that holds all events as tables, and beside them what became of orders. One process writes it; {@link
 * HistoryDatabase#ofFile} asks it once it is closed.
 */
public final class HistoryFile implements AutoCloseable {

    private final Connection connection;
    private long position;

    private HistoryFile(Connection connection, long position) {
        this.connection = connection;
        this.position = position;
    }

    /**
     * Opens the file, or begins one; one of another form is begun anew.
     *
     * @param form of its tables, see {@link HistoryForm}
     * @param spill folder for what does not fit into memory; made when it is needed
     * @throws IOException when it cannot be read or written
     */
    public static HistoryFile open(Path file, String form, Path spill) throws IOException {
        HistoryFile opened = open(file, spill);
        try {
            if (opened.one("SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'made'") > 0
                    && opened.one("SELECT count(*) FROM made.state WHERE form = " + DuckDb.text(form)) > 0) {
                opened.position = opened.one("SELECT position FROM made.state");
                return opened;
            }
            opened.close();
            Files.delete(file);
            opened = open(file, spill);
            opened.run(HistoryForm.tables());
            opened.run(List.of("INSERT INTO made.state VALUES (" + DuckDb.text(form) + ", 0, NULL)"));
            return opened;
        } catch (SQLException | IOException failed) {
            opened.close();
            throw failure(failed);
        }
    }

    private static HistoryFile open(Path file, Path spill) throws IOException {
        try {
            return new HistoryFile(DuckDb.open(file, spill), 0);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** The position of the last event that is in it; 0 when there is none. */
    public long position() {
        return position;
    }

    /**
     * Adds events, all of them or none.
     *
     * @param lines what is told of them, as NDJSON, in the order of their positions, all behind {@link #position}
     * @param last the position up to which there are no others
     * @throws IOException when they cannot be written
     */
    public void append(Path lines, long last) throws IOException {
        try {
            List<String> statements = new ArrayList<>();
            run(List.of(EventTable.ofLines(lines)));
            for (String type : texts("SELECT DISTINCT type FROM line ORDER BY type")) {
                statements.add("INSERT INTO %s BY NAME (%s ORDER BY position)"
                        .formatted(EventRelations.name(type), EventTable.fromLines(type)));
            }
            statements.add("UPDATE made.state SET position = " + last);
            run(statements);
            run(List.of("DROP TABLE line"));
            position = last;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /**
     * Puts together anew what became of orders, and so makes the file whole.
     *
     * @param now told to those who ask
     * @throws IOException when it cannot be written
     */
    public void derive(Instant now) throws IOException {
        try {
            List<String> statements = new ArrayList<>(texts(HistoryForm.DROPS));
            statements.add("DROP SCHEMA IF EXISTS fold CASCADE");
            statements.addAll(EventRelations.all(new TreeSet<>(present())));
            statements.addAll(Views.statements());
            statements.add("UPDATE made.state SET built_at = " + DuckDb.text(now) + "::TIMESTAMP WITH TIME ZONE");
            run(statements);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT");
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /** The types of which there are events. */
    private List<String> present() throws SQLException {
        List<String> present = new ArrayList<>();
        for (String type : EventRelations.known()) {
            if (one("SELECT count(*) FROM " + EventRelations.name(type)) > 0) {
                present.add(type);
            }
        }
        return present;
    }

    /** Runs them all or none. */
    private void run(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private long one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static IOException failure(Exception failed) {
        return failed instanceof IOException told ? told : new IOException(failed.getMessage(), failed);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }
}
