package dev.daybook.simulator;

import java.util.SplittableRandom;

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

    Mishaps(int percent, long seed) {
        this.random = new SplittableRandom(seed);
        this.percent = percent;
    }

    synchronized Mishap next() {
        Mishap[] all = Mishap.values();
        return random.nextInt(HUNDRED) < percent ? all[random.nextInt(1, all.length)] : Mishap.NONE;
    }
}
