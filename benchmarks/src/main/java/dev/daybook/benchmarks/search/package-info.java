/** Whether finding events slows down as the store grows, and what the index costs. */
@NullMarked
package dev.daybook.benchmarks.search;

import org.jspecify.annotations.NullMarked;
