package dev.daybook.standalone.docker;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * One node as its container would run it: the entry command of its image, the environment of its service, ready when the image's
 * health check says so. Only addresses differ, since this is no network of containers.
 */
final class SideProcess implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private final String service;
    private final Process process;
    private final Dockerfile image;
    private final int port;
    private final Path log;

    private SideProcess(String service, Process process, Dockerfile image, int port, Path log) {
        this.service = service;
        this.process = process;
        this.image = image;
        this.port = port;
        this.log = log;
    }

    /** Starts the node of that name in compose.yaml, each value of its environment passed through {@code here}. */
    static SideProcess start(String service, UnaryOperator<String> here, Path folder) throws IOException {
        JsonNode node = ComposeFile.ofProject().service(service);
        Path dockerfile =
                Repository.root().resolve(node.path("build").path("dockerfile").asString());
        Path log = folder.resolve(service + ".log");
        int port = RealNginx.freePort();
        ProcessBuilder builder = new ProcessBuilder(ImageEntry.of(dockerfile));
        node.path("environment")
                .properties()
                .forEach(variable -> builder.environment()
                        .put(
                                variable.getKey(),
                                here.apply(ComposeFile.interpolate(
                                        variable.getValue().asString()))));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        return new SideProcess(service, process, Dockerfile.read(dockerfile), port, log);
    }

    int port() {
        return port;
    }

    /** Waits until the image's health check succeeds. */
    void awaitHealthy() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!healthy()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(service + " did not become healthy: " + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    /** What `kill -9` or a lost machine does to it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    private boolean healthy() throws IOException, InterruptedException {
        List<String> check = image.healthcheck();
        ProcessBuilder script = new ProcessBuilder(
                        Repository.docker(
                                        Path.of(check.getFirst()).getFileName().toString())
                                .toString(),
                        check.getLast())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD);
        script.environment().put("SERVER_PORT", String.valueOf(port));
        return script.start().waitFor() == 0;
    }
}
