package dev.daybook.standalone;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a running PostgreSQL answers about keeping and guarding what it acknowledged.
 *
 * @param settings its own words, by setting; {@code unguarded_rules} counts the ways in without a password
 */
record Durability(Map<String, String> settings) {
    /** The settings a store of events must have; they are handed over at start and asked for afterwards. */
    static final Map<String, String> REQUIRED = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "password_encryption", "scram-sha-256");

    private static final String UNGUARDED = "unguarded_rules";

    Durability {
        settings = Map.copyOf(settings);
    }

    /** Asks the server and refuses one that could lose an acknowledged event or lets anybody in. */
    static Durability readBack(String url, String password) throws IOException {
        var answers = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection(url, DurablePostgres.USER, password);
                var statement = connection.createStatement()) {
            for (var setting : REQUIRED.keySet()) {
                answers.put(setting, ask(statement, "SHOW " + setting));
            }
            answers.put(
                    UNGUARDED,
                    ask(statement, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"));
        } catch (SQLException fault) {
            throw new IOException(fault.getMessage(), fault);
        }
        var durability = new Durability(answers);
        durability.check();
        return durability;
    }

    private void check() throws StartFault {
        var wanted = new TreeMap<>(REQUIRED);
        wanted.put(UNGUARDED, "0");
        wanted.entrySet().removeAll(settings.entrySet());
        if (!wanted.isEmpty()) {
            throw new StartFault("PostgreSQL runs with %s instead of %s: its configuration was changed by hand"
                    .formatted(
                            wanted.keySet().stream()
                                    .map(setting -> setting + "=" + settings.get(setting))
                                    .collect(Collectors.joining(", ")),
                            wanted));
        }
    }

    /** The settings that decide whether an acknowledged event survives, as PostgreSQL names them. */
    @Override
    public String toString() {
        return Stream.of("fsync", "synchronous_commit", "full_page_writes")
                .map(setting -> setting + "=" + settings.get(setting))
                .collect(Collectors.joining(" "));
    }

    private static String ask(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
