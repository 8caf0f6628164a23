package dev.daybook.benchmarks.http;

import dev.daybook.benchmarks.load.Latencies;
import dev.daybook.benchmarks.measure.Outcome;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.AbstractHistogram;

/** Asks a server over a number of kept connections from one thread, which costs the machine least beside the server. */
public final class HttpDriver implements AutoCloseable {

    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    /** Longer than any answer takes. */
    private static final long PATIENCE_MILLIS = 30_000;
    /** How late an arrival may be noticed. */
    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    private final Selector selector;
    private final List<DriverConnection> connections = new ArrayList<>();
    private final Deque<DriverConnection> idle = new ArrayDeque<>();
    private final AbstractHistogram latencies = Latencies.histogram();
    private long answers;

    private HttpDriver(Selector selector) {
        this.selector = selector;
    }

    /**
     * Opens connections to a server on loopback.
     *
     * @param journeys gives each connection its own
     */
    public static HttpDriver connect(int port, int connections, IntFunction<Journey> journeys) throws IOException {
        HttpDriver driver = new HttpDriver(Selector.open());
        for (int number = 0; number < connections; number++) {
            DriverConnection connection = new DriverConnection(port, driver.selector, journeys.apply(number));
            driver.connections.add(connection);
            driver.idle.add(connection);
        }
        return driver;
    }

    /** Each connection asks as soon as it was answered; what is under way at the end is waited for. */
    public Outcome closed(Duration length) throws IOException {
        long started = System.nanoTime();
        long deadline = started + length.toNanos();
        while (!idle.isEmpty()) {
            idle.pop().ask(System.nanoTime());
        }
        while (idle.size() < connections.size()) {
            if (selector.select(PATIENCE_MILLIS) == 0) {
                throw new IOException("the server has not answered for half a minute");
            }
            takeAnswers();
            while (!idle.isEmpty() && System.nanoTime() < deadline) {
                idle.pop().ask(System.nanoTime());
            }
        }
        return outcome(started);
    }

    /** Requests arrive at a fixed rate; one that finds every connection taken waits, and its latency with it. */
    public Outcome open(double perSecond, Duration length) throws IOException {
        long started = System.nanoTime();
        long arrivals = Math.round(perSecond * length.toNanos() / NANOS_PER_SECOND);
        long arrived = 0;
        while (arrived < arrivals || idle.size() < connections.size()) {
            long now = System.nanoTime();
            long next = started + Math.round(arrived * NANOS_PER_SECOND / perSecond);
            if (arrived < arrivals && next <= now && !idle.isEmpty()) {
                idle.pop().ask(next);
                arrived++;
            } else if (arrived < arrivals && !idle.isEmpty()) {
                if (selector.selectNow() == 0) {
                    LockSupport.parkNanos(Math.min(next - now, LOOK_NANOS));
                }
                takeAnswers();
            } else {
                if (selector.select(PATIENCE_MILLIS) == 0) {
                    throw new IOException("the server has not answered for half a minute");
                }
                takeAnswers();
            }
        }
        return outcome(started);
    }

    private Outcome outcome(long started) {
        return new Outcome(answers, Duration.ofNanos(System.nanoTime() - started), latencies);
    }

    private void takeAnswers() throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            DriverConnection connection = (DriverConnection) key.attachment();
            if (connection.read()) {
                Latencies.record(latencies, System.nanoTime() - connection.begun());
                answers++;
                idle.add(connection);
            }
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        for (DriverConnection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
