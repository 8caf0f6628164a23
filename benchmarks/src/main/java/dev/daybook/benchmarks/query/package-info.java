/** Suite {@code query}: answers from views beside the least that the same server can answer. */
@NullMarked
package dev.daybook.benchmarks.query;

import org.jspecify.annotations.NullMarked;
