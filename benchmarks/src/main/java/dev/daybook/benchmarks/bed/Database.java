package dev.daybook.benchmarks.bed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database of the server, for one variant. */
public record Database(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** A pool of connections that commit after each statement. */
    public HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        return new HikariDataSource(config);
    }

    /** Runs some statements one by one. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                var _ = statement.execute(sql);
            }
        }
    }

    /** The first field of the first row. */
    public String ask(String question) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            if (!answer.next()) {
                throw new SQLException("no answer to " + question);
            }
            return answer.getString(1);
        }
    }
}
