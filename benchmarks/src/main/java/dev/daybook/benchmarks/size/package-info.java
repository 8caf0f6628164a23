/** Suite {@code size}: appends to a small and a large store, and how much room events take. */
@NullMarked
package dev.daybook.benchmarks.size;

import org.jspecify.annotations.NullMarked;
