package dev.daybook.standalone.docker;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The services of compose.yaml as processes of this machine: a real PostgreSQL behind a password, a server that speaks MongoDB's protocol, four nodes. */
final class ServicesHere implements AutoCloseable {
    private static final List<String> NODES =
            List.of("command-side-1", "command-side-2", "query-side-1", "query-side-2");

    private final Map<String, SideProcess> nodes = new LinkedHashMap<>();
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final EmbeddedPostgres postgres;
    private final Path folder;

    ServicesHere(Path folder) throws IOException, InterruptedException, SQLException {
        this.folder = folder;
        String password = UUID.randomUUID().toString();
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Path passwordFile = Files.writeString(secrets.resolve("DAYBOOK_POSTGRES_PASSWORD"), password);
        postgres = startPostgres(password, passwordFile);
        mongo.bind("127.0.0.1", 0);
        try {
            for (String node : NODES) {
                nodes.put(node, SideProcess.start(node, this::here, folder));
            }
            for (SideProcess node : nodes.values()) {
                node.awaitHealthy();
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    SideProcess node(String name) {
        SideProcess node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no node " + name);
        }
        return node;
    }

    Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        nodes.forEach((name, node) -> ports.put(name, node.port()));
        return ports;
    }

    @Override
    public void close() {
        nodes.values().forEach(SideProcess::close);
        mongo.shutdownNow();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }

    /** The server with the superuser and the database that the image makes of its environment. */
    private EmbeddedPostgres startPostgres(String password, Path passwordFile) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(Redirect.to(folder.resolve("postgres.log").toFile()))
                // These reach initdb after the library's own "-A trust" and override it.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password)
                .start();
        try (Connection connection =
                        server.getPostgresDatabase(Map.of("password", password)).getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.execute("CREATE ROLE daybook SUPERUSER LOGIN PASSWORD '" + password + "'");
            var _ = statement.execute("CREATE DATABASE daybook OWNER daybook");
        }
        return server;
    }

    /** A value of a container's environment with this machine's addresses; the embedded MongoDB knows no users. */
    private String here(String value) {
        return value.replace("postgres:5432", "127.0.0.1:" + postgres.getPort())
                .replace("/run/secrets", folder.resolve("secrets").toString())
                .replaceFirst("mongodb://.*@mongodb:27017/daybook.*", mongo.getConnectionString() + "/daybook");
    }
}
