/** How a run is told: the machine, a table, JSON. */
@NullMarked
package dev.daybook.benchmarks.report;

import org.jspecify.annotations.NullMarked;
