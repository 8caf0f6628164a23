package dev.daybook.analytics.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Opens embedded databases that are bounded. */
public final class DuckDb {

    private static final String URL = "jdbc:duckdb:";
    private static final String NO_ROOM = "No space left on device";

    private DuckDb() {}

    /**
     * A new database; it is gone when its last connection is closed.
     *
     * @param spill folder for what does not fit into memory; made when it is needed
     */
    public static Connection open(Path spill) throws SQLException {
        return connect("", settings(spill));
    }

    /**
     * The database in a file, which is made when it is not there.
     *
     * @param spill folder for what does not fit into memory; made when it is needed
     */
    public static Connection open(Path file, Path spill) throws SQLException {
        return connect(file.toString(), settings(spill));
    }

    /** The database in a file, which can be read only, with less memory: others are read beside it. */
    public static Connection read(Path file, Path spill) throws SQLException {
        Properties settings = settings(spill);
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("max_temp_directory_size", "1GB");
        settings.setProperty("access_mode", "READ_ONLY");
        return connect(file.toString(), settings);
    }

    /** One more connection to the same database, with the same settings. */
    public static Connection another(Connection connection) throws SQLException {
        return connection.unwrap(DuckDBConnection.class).duplicate();
    }

    private static Properties settings(Path spill) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("threads", "2");
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("max_temp_directory_size", "4GB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    private static Connection connect(String database, Properties settings) throws SQLException {
        return new DuckDBDriver().connect(URL + database, settings);
    }

    /** Why a file could not be written; a full disk without all that the database says about it. */
    public static String reason(SQLException failed) {
        String said = String.valueOf(failed.getMessage());
        return said.contains(NO_ROOM) ? NO_ROOM : said;
    }

    /** A text as a statement writes it. */
    public static String text(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }

    /** A name as a statement writes it, whatever it contains. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
