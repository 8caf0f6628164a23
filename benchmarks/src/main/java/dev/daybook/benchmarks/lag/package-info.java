/** Suite {@code lag}: how long after its commit an event reaches a handler, in one process and across two. */
@NullMarked
package dev.daybook.benchmarks.lag;

import org.jspecify.annotations.NullMarked;
