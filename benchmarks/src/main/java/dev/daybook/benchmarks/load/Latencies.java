package dev.daybook.benchmarks.load;

import java.time.Duration;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.AtomicHistogram;

/** Makes histograms of nanoseconds that many threads may write to. */
public final class Latencies {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DIGITS = 3;

    private Latencies() {}

    public static AbstractHistogram histogram() {
        return new AtomicHistogram(LONGEST.toNanos(), DIGITS);
    }

    /** Keeps one latency, cut to what the histogram can hold. */
    public static void record(AbstractHistogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, LONGEST.toNanos()));
    }
}
