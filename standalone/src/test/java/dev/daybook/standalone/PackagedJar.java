package dev.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged jar run as a user would, in a process of its own. */
final class PackagedJar implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path errors;
    private final List<String> output = new ArrayList<>();
    private final BufferedReader reader;

    private PackagedJar(Path folder, Map<String, String> environment, List<String> arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = Path.of("target", "daybook.jar").toAbsolutePath();
        assertThat(jar).exists();
        var command = Stream.concat(
                Stream.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        // lives too short for the second compiler to pay
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString()),
                arguments.stream());
        errors = Files.createTempFile(folder, "stderr", ".txt");
        var builder =
                new ProcessBuilder(command.toList()).directory(folder.toFile()).redirectError(errors.toFile());
        // events are counted, so nobody else is to go on with the orders
        builder.environment().put("DAYBOOK_REACTIONS_OFF", "fulfilment-routing");
        builder.environment().putAll(environment);
        process = builder.start();
        reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it in a folder, where its data will be unless the arguments say otherwise. */
    static PackagedJar start(Path folder, String... arguments) throws IOException {
        return start(folder, Map.of(), arguments);
    }

    /** The same with these variables in its environment. */
    static PackagedJar start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return new PackagedJar(folder, environment, List.of(arguments));
    }

    /** Waits for the ready line, which is the first one. */
    URI awaitReady() {
        assertThat(awaitLine())
                .as(() -> "first line of stdout; stderr: " + errors())
                .startsWith("ready http://127.0.0.1:");
        return URI.create(output.getFirst().substring("ready ".length()));
    }

    /** Reads on until a line that starts so. */
    void awaitLineStarting(String start) {
        while (!awaitLine().startsWith(start)) {
            assertThat(process.isAlive())
                    .as(() -> "still running; stderr: " + errors())
                    .isTrue();
        }
    }

    private String awaitLine() {
        var line = CompletableFuture.supplyAsync(this::readLine)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        output.add(line);
        return line;
    }

    private String readLine() {
        try {
            return String.valueOf(reader.readLine());
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    /** What it printed, from start to end. */
    List<String> output() {
        return output;
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException fault) {
            return fault.toString();
        }
    }

    void kill() throws InterruptedException {
        assertThat(process.destroyForcibly().waitFor()).isEqualTo(137);
    }

    /** Sends SIGTERM, or just waits when it ends by itself, and reads the rest. */
    int stop() throws InterruptedException {
        // through its handle: Process.destroy would close the streams as well
        assertThat(process.toHandle().destroy()).isTrue();
        return awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        reader.lines().forEach(output::add);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
