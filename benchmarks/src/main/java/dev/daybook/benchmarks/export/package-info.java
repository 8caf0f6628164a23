/** Suite {@code export}: history as files and as a stream, beside what reading and decoding the same events takes. */
@NullMarked
package dev.daybook.benchmarks.export;

import org.jspecify.annotations.NullMarked;
