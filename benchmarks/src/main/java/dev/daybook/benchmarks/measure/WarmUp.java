package dev.daybook.benchmarks.measure;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Runs a load until the JVM under test has compiled what it runs, as the processor time of its compiler threads tells; on a
 * busy machine that takes longer than on a quiet one.
 *
 * @param slice after so long it looks again
 * @param most gives up waiting after so long; where compiler threads cannot be seen, this is how long it takes
 */
public record WarmUp(Duration slice, Duration most) {

    /** A compiler that takes less of one core than this is as good as done. */
    private static final double SETTLED = 0.05;

    /** A pause between two waves of compilation looks the same, so it must stay like this. */
    private static final int SETTLED_SLICES = 3;

    /** A load that can be run for any time. */
    @FunctionalInterface
    public interface Load {
        void run(Duration length) throws Exception;
    }

    /** Warms a process up. */
    public void run(long pid, Load load) throws Exception {
        long started = System.nanoTime();
        int settled = 0;
        while (settled < SETTLED_SLICES && System.nanoTime() - started < most.toNanos()) {
            long begun = System.nanoTime();
            OptionalLong before = Processes.compilerNanos(pid);
            load.run(slice);
            OptionalLong after = Processes.compilerNanos(pid);
            settled = isSettled(before, after, System.nanoTime() - begun) ? settled + 1 : 0;
        }
    }

    static boolean isSettled(OptionalLong before, OptionalLong after, long elapsed) {
        return before.isPresent() && after.isPresent() && after.getAsLong() - before.getAsLong() < SETTLED * elapsed;
    }

    /** Warms this process up. */
    public void run(Load load) throws Exception {
        run(ProcessHandle.current().pid(), load);
    }
}
