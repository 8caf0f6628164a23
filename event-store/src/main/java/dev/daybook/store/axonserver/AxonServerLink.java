package dev.daybook.store.axonserver;

import dev.daybook.store.append.StoreUnavailableException;
import dev.daybook.store.read.StoreReadException;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.event.EventChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** The way to Axon Server; every wait on it is bounded. */
final class AxonServerLink {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(10);
    private static final int LOOK_AGAIN_MILLIS = 20;

    private final AxonServerConnectionManager connections;

    AxonServerLink(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    /** What the server does with events; waits for the connection where there is none yet. */
    EventChannel events() {
        AxonServerConnection connection = connections.getConnection();
        long deadline = System.nanoTime() + CONNECT_PATIENCE.toNanos();
        while (!connection.isConnected()) {
            if (System.nanoTime() >= deadline) {
                throw new StoreUnavailableException("no connection to Axon Server");
            }
            pause();
        }
        return connection.eventChannel();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("stopped while connecting to Axon Server", stopped);
        }
    }

    /** The answer to a question that changes nothing. */
    static <T> T answer(CompletableFuture<T> question) {
        try {
            return question.get(ANSWER_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreReadException(stopped);
        } catch (ExecutionException | TimeoutException failure) {
            throw new StoreReadException(failure);
        }
    }
}
