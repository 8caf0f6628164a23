package dev.daybook.standalone;

import dev.daybook.standalone.day.DayServer;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code daybook serve} of this very build as a process of its own, to be killed and started again. */
final class DayProcess implements DayServer, AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(5);
    private static final Duration STOPPED = Duration.ofMinutes(2);
    private static final String OURS = "DAYBOOK_";

    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> settings;
    private volatile Process process;
    private volatile boolean closing;

    private DayProcess(Path data, Path log, int port, Map<String, String> settings) throws IOException {
        this.data = data;
        this.log = log;
        this.port = port;
        this.settings = Map.copyOf(settings);
        this.process = launched();
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param port 0 for a free one, which it keeps
     * @param settings variables of its environment; it inherits none of ours
     */
    static DayProcess start(Path data, Path log, int port, Map<String, String> settings) throws IOException {
        var started = new DayProcess(data, log, port == 0 ? freePort() : port, settings);
        try {
            started.awaitReady();
            return started;
        } catch (IOException fault) {
            started.close();
            throw fault;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private Process launched() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(thisBuild());
        command.addAll(List.of("serve", "--port", Integer.toString(port), "--data", data.toString()));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith(OURS));
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** What this process was started with, be it a jar or folders. */
    private static List<String> thisBuild() {
        String path = System.getProperty("java.class.path");
        return path.endsWith(".jar") && !path.contains(File.pathSeparator)
                ? List.of("-jar", path)
                : List.of("-cp", path, Daybook.class.getName());
    }

    private void awaitReady() throws IOException {
        HealthProbe.READINESS.await(url(), READY, () -> closing || !process.isAlive());
    }

    @Override
    public void killAndStart() throws IOException, InterruptedException {
        var _ = process.destroyForcibly().waitFor();
        synchronized (this) {
            if (closing) {
                throw new IOException("the day was broken off");
            }
            process = launched();
        }
        awaitReady();
    }

    /**
     * Stops it as an operator would.
     *
     * @return whether it went in time and by itself
     */
    boolean stop() throws InterruptedException {
        synchronized (this) {
            closing = true;
        }
        process.toHandle().destroy();
        return process.waitFor(STOPPED.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    /** Leaves nothing behind, however the day ends: neither the server nor the PostgreSQL of a killed one. */
    @Override
    public void close() throws IOException {
        try {
            if (!stop()) {
                var _ = process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Postmaster.stopOrphan(DurablePostgres.folder(data), STOPPED);
    }
}
