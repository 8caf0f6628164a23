package dev.daybook.benchmarks.rebuild;

import dev.daybook.benchmarks.load.Operation;
import java.time.Duration;
import java.util.Locale;

/** How long the threads of a server wait for MongoDB while something goes on. */
final class WaitForMongo {

    private double waitedSeconds;
    private double elapsedSeconds;

    /** Work of a server that runs already. */
    void during(Rebuilds server, Operation work) throws Exception {
        double before = server.secondsOfMongo();
        long began = System.nanoTime();
        work.run();
        add(server.secondsOfMongo() - before, Duration.ofNanos(System.nanoTime() - began));
    }

    void add(double seconds, Duration elapsed) {
        waitedSeconds += seconds;
        elapsedSeconds += elapsed.toNanos() / 1e9;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "its threads together waited %.1f s for MongoDB in %.1f s", waitedSeconds, elapsedSeconds);
    }
}
