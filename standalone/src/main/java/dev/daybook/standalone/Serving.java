package dev.daybook.standalone;

import dev.daybook.cli.ExitCode;
import dev.daybook.simulator.GatewaySimulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server in the foreground: its ready line, its long life, its end on a signal. */
final class Serving {
    private final StandaloneServer server;
    private final PrintWriter out;
    private final PrintWriter err;
    private final AtomicBoolean failed = new AtomicBoolean();

    Serving(ServerSettings settings, PrintWriter out, PrintWriter err) {
        this.server = new StandaloneServer(settings);
        this.out = out;
        this.err = err;
    }

    /** Comes back only when the server cannot start, with the exit code. */
    int run(WhenReady whenReady) throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        try {
            var url = server.start();
            say("ready " + url);
            whenReady.run(url);
        } catch (StartFault fault) {
            failed.set(true);
            err.println("daybook: " + fault.getMessage());
            err.flush();
            return ExitCode.USAGE;
        } catch (IOException | RuntimeException fault) {
            failed.set(true);
            throw fault;
        }
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    /** The gateway of a server that has become ready; empty where it is somebody else's. */
    Optional<GatewaySimulator> gateway() {
        return server.simulator();
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    private void stop() {
        server.close();
        if (!failed.get()) {
            // being told to stop is how a server ends: no fault, so not the JVM's 143
            Runtime.getRuntime().halt(ExitCode.DONE);
        }
    }

    /** What to do with a server that has just become ready. */
    @FunctionalInterface
    interface WhenReady {
        void run(URI url) throws IOException, InterruptedException;
    }
}
