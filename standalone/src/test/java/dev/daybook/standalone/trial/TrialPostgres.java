package dev.daybook.standalone.trial;

import dev.daybook.store.StoreAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A durable PostgreSQL on one port that is killed and started again. */
final class TrialPostgres implements AutoCloseable {

    private static final int ATTEMPTS = 20;

    private final Path folder;
    private final int port = freePort();
    private EmbeddedPostgres server;

    TrialPostgres(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.server = start();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private EmbeddedPostgres start() throws InterruptedException, IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (IOException | IllegalStateException stillGoing) {
                // The processes of the killed server take a moment to notice.
                if (attempt == ATTEMPTS) {
                    throw stillGoing;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }

    StoreAddress address() {
        return new StoreAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
    }

    /** Kills the server as a power cut would, and starts it again on what is on disk. */
    void killAndStart() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        var _ = postmaster.destroyForcibly();
        var _ = postmaster.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        // Its library still locks the folder.
        server.close();
        server = start();
    }

    /** Starts the server again if it has given up. */
    void startIfDown() throws IOException, InterruptedException {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return;
        } catch (IOException _) {
            server.close();
            server = start();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
