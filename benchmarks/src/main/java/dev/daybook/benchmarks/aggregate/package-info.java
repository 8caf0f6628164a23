/** Suite {@code load}: how long an order of many events takes to load, from its events and with a snapshot. */
@NullMarked
package dev.daybook.benchmarks.aggregate;

import org.jspecify.annotations.NullMarked;
