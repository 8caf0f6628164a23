package dev.daybook.benchmarks.child;

import dev.daybook.benchmarks.bed.Database;
import dev.daybook.benchmarks.bed.UnfitMachineException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own on a free port of loopback, all with the same options for their JVM; ends with this object. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final int STOP_PATIENCE_SECONDS = 30;
    private static final int ASK_EVERY_MILLIS = 100;
    private static final int ANSWER_MILLIS = 5_000;

    private final String name;
    private final Process process;
    private final Path log;
    private final int port;

    private ServerProcess(String name, Process process, Path log, int port) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts a packaged side of the product.
     *
     * @throws UnfitMachineException when it was not built
     */
    public static ServerProcess ofJar(Path jar, Database database, Map<String, String> environment, Path folder)
            throws IOException {
        if (!Files.exists(jar)) {
            throw new UnfitMachineException(jar + " is missing: ./daybook bench builds it");
        }
        String name = String.valueOf(jar.getFileName()).replace("-exec.jar", "");
        return start(name, List.of("-jar", jar.toString()), database, environment, folder);
    }

    /** Starts one of the servers that this program is. */
    public static ServerProcess ofThisProgram(
            ChildRole server, Database database, Map<String, String> environment, Path folder) throws IOException {
        return start(server.argument(), ChildJvm.thisProgram(server.argument()), database, environment, folder);
    }

    private static ServerProcess start(
            String name, List<String> program, Database database, Map<String, String> environment, Path folder)
            throws IOException {
        int port = freePort();
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(ChildJvm.command(program)).directory(folder.toFile());
        builder.environment().put("DAYBOOK_POSTGRES_URL", database.url());
        builder.environment().put("DAYBOOK_POSTGRES_USER", database.user());
        builder.environment().put("DAYBOOK_POSTGRES_PASSWORD", database.password());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        return new ServerProcess(name, process, log, port);
    }

    /** Waits until the server calls itself ready. */
    public ServerProcess awaitReady() throws IOException, InterruptedException {
        return awaitReady(START_PATIENCE);
    }

    /** The same for one that has much to do before. */
    ServerProcess awaitReady(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                String last = Files.readString(log).lines().reduce("", (_, line) -> line);
                close();
                throw new IOException(name + " does not become ready: " + last);
            }
            Thread.sleep(ASK_EVERY_MILLIS);
        }
        return this;
    }

    private boolean isReady() {
        try {
            URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        var _ = process.onExit()
                .completeOnTimeout(process, STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        var _ = process.destroyForcibly();
    }
}
