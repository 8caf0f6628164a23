package dev.daybook.benchmarks.measure;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.AbstractHistogram;

/**
 * What a load did.
 *
 * @param operations how many ended
 * @param elapsed from the start to the end of the last of them
 * @param latencies in nanoseconds
 */
public record Outcome(long operations, Duration elapsed, AbstractHistogram latencies) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Rate and latencies. */
    public Sample sample() {
        Map<Measure, Double> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.RATE, operations * NANOS_PER_SECOND / elapsed.toNanos());
        figures.put(Measure.P50, millis(50));
        figures.put(Measure.P99, millis(99));
        figures.put(Measure.P999, millis(99.9));
        figures.put(Measure.MAX, latencies.getMaxValue() / NANOS_PER_MILLI);
        return new Sample(figures);
    }

    private double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
