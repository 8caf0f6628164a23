package dev.daybook.simulator;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What goes wrong on the way, as a seed has it. */
final class Mishaps {

    enum Mishap {
        NONE,
        ERROR_BEFORE,
        CUT_BEFORE,
        ERROR_AFTER,
        CUT_AFTER
    }

    private static final int HUNDRED = 100;

    private final SplittableRandom random;
    private final int percent;
    private final AtomicLong questions = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    Mishaps(int percent, long seed) {
        this.random = new SplittableRandom(seed);
        this.percent = percent;
    }

    synchronized Mishap next() {
        Mishap[] all = Mishap.values();
        var _ = questions.incrementAndGet();
        if (random.nextInt(HUNDRED) >= percent) {
            return Mishap.NONE;
        }
        var _ = failed.incrementAndGet();
        return all[random.nextInt(1, all.length)];
    }

    Tally tally() {
        return new Tally(questions.get(), failed.get());
    }
}
