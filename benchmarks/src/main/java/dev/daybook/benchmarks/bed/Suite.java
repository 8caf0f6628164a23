package dev.daybook.benchmarks.bed;

import dev.daybook.benchmarks.measure.Findings;

/** A group of measurements that belong together and share what they set up. */
@FunctionalInterface
public interface Suite {
    Findings run(Bed bed) throws Exception;
}
