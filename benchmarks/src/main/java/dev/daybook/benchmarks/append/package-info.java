/** Suite {@code append}: commands per second through the whole Axon path, beside what else one could append with. */
@NullMarked
package dev.daybook.benchmarks.append;

import org.jspecify.annotations.NullMarked;
