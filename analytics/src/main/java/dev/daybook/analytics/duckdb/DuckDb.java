package dev.daybook.analytics.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** Opens embedded databases that are bounded. */
public final class DuckDb {

    private static final String URL = "jdbc:duckdb:";

    private DuckDb() {}

    /**
     * A new database; it is gone when its last connection is closed.
     *
     * @param spill folder for what does not fit into memory; made when it is needed
     */
    public static Connection open(Path spill) throws SQLException {
        return connect("", spill);
    }

    /**
     * The database in a file, which is made when it is not there.
     *
     * @param spill folder for what does not fit into memory; made when it is needed
     */
    public static Connection open(Path file, Path spill) throws SQLException {
        return connect(file.toString(), spill);
    }

    private static Connection connect(String database, Path spill) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("threads", "2");
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("max_temp_directory_size", "4GB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return new DuckDBDriver().connect(URL + database, settings);
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
