package dev.daybook.benchmarks.load;

import dev.daybook.benchmarks.measure.Outcome;
import java.time.Duration;
import org.HdrHistogram.AbstractHistogram;

/** Something done once, from its beginning to its end. */
public final class WholeRun {

    private WholeRun() {}

    /** Times work that is made of so many operations. */
    public static Outcome of(long operations, Operation work) throws Exception {
        long began = System.nanoTime();
        work.run();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        AbstractHistogram latencies = Latencies.histogram();
        Latencies.record(latencies, elapsed.toNanos());
        return new Outcome(operations, elapsed, latencies);
    }
}
