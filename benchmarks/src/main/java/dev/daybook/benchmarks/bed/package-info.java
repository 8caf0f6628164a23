/** What the suites run on: a durable PostgreSQL, processes beside this one, and how much time there is. */
@NullMarked
package dev.daybook.benchmarks.bed;

import org.jspecify.annotations.NullMarked;
