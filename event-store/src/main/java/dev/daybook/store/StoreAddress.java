package dev.daybook.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the database is.
 *
 * @param url of JDBC
 */
public record StoreAddress(String url, String user, String password) {

    private static final String CONNECT_SECONDS = "5";
    private static final String SOCKET_SECONDS = "20";

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
        properties.setProperty("options", "-c statement_timeout=10s");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
