package dev.daybook.benchmarks.load;

import dev.daybook.benchmarks.measure.Outcome;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.AbstractHistogram;

/**
 * Operations that arrive at a fixed rate whether or not earlier ones have ended; a latency counts from the moment at which the
 * operation was meant to begin, so that a stall is seen by everybody who would have met it.
 */
public final class OpenLoop {

    private static final double NANOS_PER_SECOND = 1e9;

    private OpenLoop() {}

    /**
     * Runs for a time and waits for the last operation.
     *
     * @throws IllegalStateException when an operation failed
     */
    public static Outcome run(double perSecond, Duration length, Operation operation) {
        AbstractHistogram latencies = Latencies.histogram();
        LongAdder operations = new LongAdder();
        AtomicReference<Exception> failure = new AtomicReference<>();
        long started = System.nanoTime();
        long arrivals = Math.round(perSecond * length.toNanos() / NANOS_PER_SECOND);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long arrival = 0; arrival < arrivals; arrival++) {
                long intended = started + Math.round(arrival * NANOS_PER_SECOND / perSecond);
                await(intended);
                threads.execute(() -> {
                    try {
                        operation.run();
                        Latencies.record(latencies, System.nanoTime() - intended);
                        operations.increment();
                    } catch (Exception failed) {
                        failure.set(failed);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException("an operation failed", failure.get());
        }
        return new Outcome(operations.sum(), Duration.ofNanos(System.nanoTime() - started), latencies);
    }

    private static void await(long intended) {
        for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
