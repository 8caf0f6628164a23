package dev.daybook.query.infrastructure.processing;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** So many events a second and no more; belongs to one thread. */
final class Pace {

    /** A feed looks again that often when there was nothing for it. */
    private static final double LOOKS_PER_SECOND = 2;

    private double left;
    private long lookedNanos = System.nanoTime();

    /** Whether another event may pass; without a bound any may. */
    boolean allows(Optional<Integer> perSecond) {
        if (perSecond.isEmpty()) {
            return true;
        }
        long now = System.nanoTime();
        double most = Math.max(1, perSecond.get() / LOOKS_PER_SECOND);
        double earned = perSecond.get() * (now - lookedNanos) / (double) TimeUnit.SECONDS.toNanos(1);
        left = Math.min(most, Math.max(0, left) + earned);
        lookedNanos = now;
        return left >= 1;
    }

    void passed() {
        left--;
    }
}
