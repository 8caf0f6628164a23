package dev.daybook.standalone;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs a server until it is told to stop; says {@code ready} with its address once it answers with everything stored. */
@Command(
        name = "serve",
        description = "Runs Daybook on embedded stores until Ctrl-C or SIGTERM.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return serve(options.settings(), url -> {});
    }

    /** Serves; {@code whenReady} runs between the ready line and the long wait. */
    static int serve(ServerSettings settings, WhenReady whenReady) throws IOException, InterruptedException {
        var server = new StandaloneServer(settings);
        var failed = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            if (!failed.get()) {
                // being told to stop is how a server ends: no fault, so not the JVM's 143
                Runtime.getRuntime().halt(0);
            }
        }));
        try {
            var url = server.start();
            System.out.println("ready " + url);
            whenReady.run(url);
        } catch (IOException | RuntimeException fault) {
            failed.set(true);
            server.close();
            throw fault;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    /** What to do with a server that has just become ready. */
    @FunctionalInterface
    interface WhenReady {
        void run(URI url) throws IOException, InterruptedException;
    }
}
