/** The product's store as the suites use it: the one place that knows its classes and tables. */
@NullMarked
package dev.daybook.benchmarks.store;

import org.jspecify.annotations.NullMarked;
