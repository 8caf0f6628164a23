package dev.daybook.benchmarks.bed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A PostgreSQL of its own that keeps what it acknowledged, in a folder that is given to it; ends with this object. */
public final class BenchPostgres implements AutoCloseable {

    /** Without these an append costs nothing, and every figure would be about something else. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final String USER = "postgres";
    private static final int CONNECTIONS_MAX = 160;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final long postmaster;
    private final Map<String, String> settings;

    private BenchPostgres(EmbeddedPostgres server, long postmaster, Map<String, String> settings) {
        this.server = server;
        this.postmaster = postmaster;
        this.settings = Map.copyOf(settings);
    }

    /**
     * Starts a server below a folder.
     *
     * @throws UnfitMachineException when it could lose what it acknowledged
     */
    public static BenchPostgres start(Path folder) throws IOException, SQLException {
        Path data = folder.resolve("pg");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("pg-bin").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(Redirect.appendTo(folder.resolve("pg.log").toFile()))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("log_checkpoints", "off")
                .setServerConfig("max_connections", Integer.toString(CONNECTIONS_MAX));
        DURABLE.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        try {
            Map<String, String> settings = readBack(database(server, "postgres"));
            requireDurable(settings);
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
            return new BenchPostgres(server, postmaster, settings);
        } catch (IOException | SQLException | RuntimeException fault) {
            server.close();
            throw fault;
        }
    }

    private static Map<String, String> readBack(Database database) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : DURABLE.keySet()) {
            settings.put(setting, database.ask("SHOW " + setting));
        }
        settings.put("server_version", database.ask("SHOW server_version"));
        return settings;
    }

    static void requireDurable(Map<String, String> settings) {
        DURABLE.forEach((setting, wanted) -> {
            if (!wanted.equals(settings.get(setting))) {
                throw new UnfitMachineException("PostgreSQL runs with %s=%s: nothing is measured without durability"
                        .formatted(setting, settings.get(setting)));
            }
        });
    }

    /** Creates a database; each variant gets one of its own. */
    public Database create(String name) throws SQLException {
        database("postgres").execute("CREATE DATABASE " + name);
        return database(name);
    }

    /** Creates a database as a copy of one that nobody is connected to. */
    public Database copy(String template, String name) throws SQLException {
        database("postgres").execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return database(name);
    }

    /** A database that was created before. */
    public Database database(String name) {
        return database(server, name);
    }

    /** Removes a database that nobody uses any more. */
    public void drop(String name) throws SQLException {
        database("postgres").execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /** Writes everything to disk, so that what came before does not disturb what follows. */
    public void checkpoint() throws SQLException {
        database("postgres").execute("CHECKPOINT");
    }

    private static Database database(EmbeddedPostgres server, String name) {
        return new Database("jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name), USER, "postgres");
    }

    /** The process that all others of the server descend from. */
    public long postmaster() {
        return postmaster;
    }

    /** Version and durability as the running server told them. */
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
