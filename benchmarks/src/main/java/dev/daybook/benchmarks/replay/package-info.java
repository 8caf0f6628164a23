/** Suite {@code replay}: reading all of history beside what JDBC and Jackson take for it. */
@NullMarked
package dev.daybook.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
