package dev.daybook.benchmarks.measure;

import java.time.Duration;

/**
 * How long is measured, and how often.
 *
 * @param warmUp of each variant before the first round
 * @param length of one measurement
 */
public record Pace(int rounds, Duration warmUp, Duration length) {

    /** Enough to see whether anything is wrong. */
    public static final Pace QUICK = new Pace(3, Duration.ofMillis(100), Duration.ofMillis(300));

    /** What figures are published from. */
    public static final Pace FULL = new Pace(5, Duration.ofMillis(500), Duration.ofMillis(1_200));

    /** The same number of rounds, each measurement so many times as long. */
    public Pace times(double factor) {
        return new Pace(rounds, scaled(warmUp, factor), scaled(length, factor));
    }

    Pace warming() {
        return new Pace(rounds, warmUp, warmUp);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
