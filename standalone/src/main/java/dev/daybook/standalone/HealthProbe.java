package dev.daybook.standalone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The two questions that a running server answers about itself. */
enum HealthProbe {
    LIVENESS("/actuator/health/liveness"),
    READINESS("/actuator/health/readiness");

    private static final int ANSWER_MILLIS = 5_000;
    private static final Duration ASK_EVERY = Duration.ofMillis(100);

    private final String path;

    HealthProbe(String path) {
        this.path = path;
    }

    boolean holds(URI server) {
        try {
            var connection = (HttpURLConnection) server.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return false;
        }
    }

    void await(URI server, Duration patience, BooleanSupplier givenUp) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!holds(server)) {
            if (givenUp.getAsBoolean()) {
                throw new StartFault("stopped before it was ready");
            }
            if (System.nanoTime() > deadline) {
                throw new StartFault(
                        "the server at %s is not ready after %d minutes".formatted(server, patience.toMinutes()));
            }
            try {
                Thread.sleep(ASK_EVERY);
            } catch (InterruptedException fault) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for " + server, fault);
            }
        }
    }
}
