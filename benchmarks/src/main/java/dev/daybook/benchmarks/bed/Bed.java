package dev.daybook.benchmarks.bed;

import dev.daybook.benchmarks.measure.CpuGauge;
import dev.daybook.benchmarks.measure.Pace;
import dev.daybook.benchmarks.measure.WarmUp;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a suite gets to run on.
 *
 * @param folder for its files; gone after the run
 * @param house the folder of the project, where the product's jars lie
 * @param quick whether to keep the whole run under two minutes
 * @param progress where to say what is under way
 */
public record Bed(BenchPostgres postgres, Path folder, Path house, boolean quick, PrintStream progress) {

    public Pace pace() {
        return quick ? Pace.QUICK : Pace.FULL;
    }

    /** How long code is run before it is measured. */
    public WarmUp warmUp() {
        return quick
                ? new WarmUp(Duration.ofMillis(500), Duration.ofSeconds(1))
                : new WarmUp(Duration.ofSeconds(4), Duration.ofSeconds(240));
    }

    /** One of two values, by how much time there is. */
    public int choose(int quickly, int fully) {
        return quick ? quickly : fully;
    }

    /** Processor time of this process and of PostgreSQL. */
    public CpuGauge gauge() {
        return CpuGauge.ofThisProcess(postgres.postmaster());
    }
}
