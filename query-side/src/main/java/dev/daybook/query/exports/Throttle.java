package dev.daybook.query.exports;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets so many events a second pass and no more; belongs to one thread. */
final class Throttle {

    private static final long LONGEST_NAP_NANOS = Duration.ofMillis(100).toNanos();

    /** What was slow is not made up for any further. */
    private static final long MOST_BEHIND_NANOS = Duration.ofMillis(500).toNanos();

    private final long nanosPerEvent;
    private long due = System.nanoTime();

    Throttle(Optional<Integer> eventsPerSecond) {
        nanosPerEvent =
                eventsPerSecond.map(most -> TimeUnit.SECONDS.toNanos(1) / most).orElse(0L);
    }

    /** Waits until the next event may pass, or somebody wants an end. */
    void await(BooleanSupplier ended) {
        if (nanosPerEvent == 0) {
            return;
        }
        for (long wait = due - System.nanoTime(); wait > 0 && !ended.getAsBoolean(); wait = due - System.nanoTime()) {
            nap(Math.min(wait, LONGEST_NAP_NANOS));
        }
        due = Math.max(due, System.nanoTime() - MOST_BEHIND_NANOS) + nanosPerEvent;
    }

    private static void nap(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while exporting", stopped);
        }
    }
}
