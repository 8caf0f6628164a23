package dev.daybook.query.catalogue;

import dev.daybook.query.Eventually;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The installed Redis on a free loopback port, keeping nothing on disk. Without one its tests are skipped aloud, or fail where
 * DAYBOOK_REAL_SERVICES lists {@code redis} ({@code required} stands for all).
 */
final class RealRedis implements AutoCloseable {

    private final Path program;
    private final int port;
    private Process process;

    private RealRedis(Path program, int port) throws IOException {
        this.program = program;
        this.port = port;
        this.process = begin();
    }

    static RealRedis start(Optional<Path> program) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new RealRedis(program.orElseGet(RealRedis::skip), free.getLocalPort());
        }
    }

    /** Where it is: named by DAYBOOK_REDIS_SERVER, or on the path. */
    static Optional<Path> program() {
        Stream<Path> named = Optional.ofNullable(System.getenv("DAYBOOK_REDIS_SERVER")).map(Path::of).stream();
        Stream<Path> onPath = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "redis-server"));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    private static Path skip() {
        String reason = "redis-server is not installed (Debian: apt-get install --no-install-recommends redis-server)";
        List<String> required = Optional.ofNullable(System.getenv("DAYBOOK_REAL_SERVICES")).stream()
                .flatMap(names -> Arrays.stream(names.split("[,\\s]+", -1)))
                .toList();
        if (required.contains("redis") || required.contains("required")) {
            return Assertions.fail("DAYBOOK_REAL_SERVICES requires it, but " + reason);
        }
        System.out.println("SKIPPED: " + reason);
        Assumptions.abort(reason);
        throw new IllegalStateException("unreachable: abort throws");
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    private Process begin() throws IOException {
        Process begun = new ProcessBuilder(
                        program.toString(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        Eventually.isTrue(this::listens, Duration.ofSeconds(20));
        return begun;
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    /** It takes connections and commands and says nothing. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var _ = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Nobody listens any more. */
    void end() throws InterruptedException {
        var _ = process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    void startAgain() throws IOException {
        process = begin();
    }

    @Override
    public void close() {
        var _ = process.destroyForcibly();
    }
}
