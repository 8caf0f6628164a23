/** The command {@code bench}: which suites there are and how they are asked for. */
@NullMarked
package dev.daybook.benchmarks;

import org.jspecify.annotations.NullMarked;
