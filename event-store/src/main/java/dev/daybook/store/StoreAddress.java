package dev.daybook.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the database is.
 *
 * @param url of JDBC
 */
public record StoreAddress(String url, String user, String password) {

    private static final String CONNECT_SECONDS = "5";
    private static final String SOCKET_SECONDS = "20";

    /**
     * Statements here probe an index with each value of an array. They are planned once, and not again for every length of the
     * arrays; and since they may be planned while the tables are empty, nothing but a walk along an index is allowed.
     */
    private static final String OPTIONS = Stream.of(
                    "statement_timeout=10s",
                    "plan_cache_mode=force_generic_plan",
                    "enable_seqscan=off",
                    "enable_bitmapscan=off",
                    "enable_hashjoin=off",
                    "enable_mergejoin=off",
                    "jit=off")
            .map(setting -> "-c " + setting)
            .collect(Collectors.joining(" "));

    /**
     * A connection outside any pool. It gives up on a silent server, and the server gives up on a statement that hangs.
     *
     * @param name by which the server's operators know it
     */
    public Connection connect(String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", SOCKET_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("options", OPTIONS);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
