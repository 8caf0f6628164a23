package dev.daybook.benchmarks.load;

import dev.daybook.benchmarks.measure.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AbstractHistogram;

/** A fixed number of virtual threads that each begin the next operation when the last has ended: shows the greatest rate. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /**
     * Runs for a time; what began within it is waited for, and each thread does at least one operation.
     *
     * @throws Exception the first failure of any operation
     */
    public static Outcome run(int inFlight, Duration length, Operation operation) throws Exception {
        AbstractHistogram latencies = Latencies.histogram();
        LongAdder operations = new LongAdder();
        long started = System.nanoTime();
        long deadline = started + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> loops = new ArrayList<>();
            for (int thread = 0; thread < inFlight; thread++) {
                loops.add(threads.submit(() -> {
                    loop(deadline, operation, latencies, operations);
                    return null;
                }));
            }
            for (Future<?> loop : loops) {
                var _ = loop.get();
            }
        }
        return new Outcome(operations.sum(), Duration.ofNanos(System.nanoTime() - started), latencies);
    }

    private static void loop(long deadline, Operation operation, AbstractHistogram latencies, LongAdder operations)
            throws Exception {
        long begun = System.nanoTime();
        do {
            operation.run();
            long ended = System.nanoTime();
            Latencies.record(latencies, ended - begun);
            operations.increment();
            begun = ended;
        } while (begun < deadline);
    }
}
