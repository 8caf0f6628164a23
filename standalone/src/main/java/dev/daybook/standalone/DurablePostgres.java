package dev.daybook.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real PostgreSQL below a data folder, on loopback, that keeps what it acknowledged: durable, behind a password, never
 * wiped. What its library would do by default (no fsync, no password, delete at the end) is undone here and read back.
 */
final class DurablePostgres implements AutoCloseable {
    static final String USER = "postgres";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final String password;
    private final Durability durability;

    private DurablePostgres(EmbeddedPostgres server, Postmaster postmaster, String password, Durability durability) {
        this.server = server;
        this.postmaster = postmaster;
        this.password = password;
        this.durability = durability;
    }

    /** Starts the server of this data folder, after stopping one that a killed process left behind. */
    static DurablePostgres start(Path data) throws StartFault {
        var log = new PostgresLog(data.resolve("pg.log"));
        try {
            Postmaster.stopOrphan(folder(data), STOP_PATIENCE);
            log.rotate();
            var passwordFile = PostgresBirth.prepare(data);
            var started = start(data, passwordFile, log);
            PostgresBirth.completed(data);
            return started;
        } catch (StartFault fault) {
            throw fault;
        } catch (IOException | RuntimeException | ExceptionInInitializerError fault) {
            throw notStarted(data, log, fault);
        }
    }

    static Path folder(Path data) {
        return data.resolve("pg");
    }

    private static DurablePostgres start(Path data, Path passwordFile, PostgresLog log) throws IOException {
        var password = Files.readString(passwordFile).strip();
        var server = launch(data, passwordFile, password, log);
        try {
            // the library opens this folder to everybody; further servers of one process share the first one's
            if (Files.exists(binaries(data))) {
                Privacy.ownerOnly(binaries(data));
            }
            var durability = Durability.readBack(url(server), password);
            return new DurablePostgres(server, Postmaster.of(folder(data)), password, durability);
        } catch (IOException | RuntimeException fault) {
            server.close();
            throw fault;
        }
    }

    private static Path binaries(Path data) {
        return data.resolve("pg-bin");
    }

    private static EmbeddedPostgres launch(Path data, Path passwordFile, String password, PostgresLog log)
            throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder(data))
                .setOverrideWorkingDirectory(binaries(data).toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_PATIENCE)
                .setOutputRedirector(Redirect.appendTo(log.file().toFile()))
                .setConnectConfig("password", password)
                // initdb options travel as locale options; these override its own "-A trust"
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        Durability.REQUIRED.forEach(builder::setServerConfig);
        if (!System.getProperty("os.name").startsWith("Windows")) {
            // the option string passes a shell, which makes '' the empty list: no socket beside the loopback port
            builder.setServerConfig("unix_socket_directories", "''");
        }
        builder.setServerConfig("max_connections", "64").setServerConfig("log_checkpoints", "off");
        try (var _ = log.interruptOnFailedStart(Thread.currentThread())) {
            return builder.start();
        } finally {
            var _ = Thread.interrupted();
        }
    }

    String jdbcUrl() {
        return url(server);
    }

    String password() {
        return password;
    }

    /** What the running server answered when asked how durable it is. */
    Durability durability() {
        return durability;
    }

    /** Stops the server; whoever holds connections closes them first. */
    @Override
    public void close() throws IOException {
        server.close();
        postmaster.awaitEnd(STOP_PATIENCE);
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?ApplicationName=daybook".formatted(server.getPort());
    }

    private static StartFault notStarted(Path data, PostgresLog log, Throwable fault) {
        var reason = log.lastFault().orElseGet(fault::toString);
        var started = new StartFault("PostgreSQL does not start (%s): see %s".formatted(reason, log.file()), fault);
        try {
            // the library gives up waiting, but leaves what it started running
            Postmaster.stopOrphan(folder(data), STOP_PATIENCE);
        } catch (IOException also) {
            started.addSuppressed(also);
        }
        return started;
    }
}
