/** Interleaved rounds, latencies, processor time, medians and ratios: everything that is the same for each suite. */
@NullMarked
package dev.daybook.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
