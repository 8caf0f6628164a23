package dev.daybook.benchmarks.measure;

import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * Puts processor time beside a load.
 *
 * @param jvm process under test; in a suite that runs in this very process the load's own time is part of it
 * @param postmaster PostgreSQL's first process, parent of all others
 */
public record CpuGauge(long jvm, long postmaster) {

    private static final double NANOS_PER_MICRO = 1_000;

    /** A gauge of this process. */
    public static CpuGauge ofThisProcess(long postmaster) {
        return new CpuGauge(ProcessHandle.current().pid(), postmaster);
    }

    /** Runs the load and adds what both processes spent per operation. */
    public Sample around(Callable<Outcome> load) throws Exception {
        OptionalLong jvmBefore = Processes.cpuNanos(jvm);
        OptionalLong postgresBefore = Processes.familyCpuNanos(postmaster);
        Outcome outcome = load.call();
        OptionalLong jvmAfter = Processes.cpuNanos(jvm);
        OptionalLong postgresAfter = Processes.familyCpuNanos(postmaster);
        Sample sample = with(outcome.sample(), Measure.JVM_CPU, jvmBefore, jvmAfter, outcome.operations());
        return with(sample, Measure.POSTGRES_CPU, postgresBefore, postgresAfter, outcome.operations());
    }

    private static Sample with(
            Sample sample, Measure measure, OptionalLong before, OptionalLong after, long operations) {
        if (before.isEmpty() || after.isEmpty() || operations == 0) {
            return sample;
        }
        return sample.with(measure, (after.getAsLong() - before.getAsLong()) / NANOS_PER_MICRO / operations);
    }
}
