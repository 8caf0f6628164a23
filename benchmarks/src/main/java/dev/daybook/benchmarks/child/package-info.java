/** Processes beside this one: the servers under test. */
@NullMarked
package dev.daybook.benchmarks.child;

import org.jspecify.annotations.NullMarked;
