package dev.daybook.benchmarks.rebuild;

import dev.daybook.benchmarks.load.Operation;
import java.util.Locale;

/** How long the threads of a server wait for MongoDB while something goes on. */
final class WaitForMongo {

    private final Rebuilds rebuilds;
    private double waitedSeconds;
    private double elapsedSeconds;

    WaitForMongo(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    void during(Operation work) throws Exception {
        double before = rebuilds.secondsOfMongo();
        long began = System.nanoTime();
        work.run();
        elapsedSeconds += (System.nanoTime() - began) / 1e9;
        waitedSeconds += rebuilds.secondsOfMongo() - before;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "its threads together waited %.1f s for MongoDB in %.1f s", waitedSeconds, elapsedSeconds);
    }
}
