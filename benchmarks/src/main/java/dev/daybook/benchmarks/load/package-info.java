/** Load in this process: closed loops for rates, open loops for latencies. */
@NullMarked
package dev.daybook.benchmarks.load;

import org.jspecify.annotations.NullMarked;
