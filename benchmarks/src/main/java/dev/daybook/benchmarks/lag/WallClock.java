package dev.daybook.benchmarks.lag;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The one clock that two processes of a machine share, in nanoseconds since 1970; as precise as the system tells it. */
final class WallClock {

    private WallClock() {}

    static long nanos() {
        Instant now = Instant.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
