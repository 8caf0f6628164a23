package dev.daybook.standalone.trial;

import dev.daybook.store.StoreAddress;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The command side as a process of its own that is killed and started again. */
final class TrialService implements AutoCloseable {

    private static final Path JAR = Path.of("..", "command-side", "target", "command-side-exec.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final StoreAddress database;
    private final Path log;
    private final int port;
    private Process process;

    TrialService(StoreAddress database, Path folder) throws IOException, InterruptedException {
        this.database = database;
        this.log = folder.resolve("command-side.log");
        this.port = TrialPostgres.freePort();
        this.process = start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private Process start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath().normalize().toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("DAYBOOK_POSTGRES_URL", database.url());
        builder.environment().put("DAYBOOK_POSTGRES_USER", database.user());
        builder.environment().put("DAYBOOK_POSTGRES_PASSWORD", database.password());
        // the account is of what clients asked for, so nobody else is to go on with their orders
        builder.environment().put("DAYBOOK_REACTIONS_OFF", "fulfilment-routing,unpaid-expiry");
        Process started = builder.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the command side does not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return started;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(url().resolve("/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    void killAndStart() throws IOException, InterruptedException {
        var _ = process.destroyForcibly().waitFor();
        process = start();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        http.close();
    }
}
