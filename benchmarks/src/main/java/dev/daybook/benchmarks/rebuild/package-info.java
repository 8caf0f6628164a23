/** Suite {@code rebuild}: every view built anew at once, beside what reading and decoding the same events takes. */
@NullMarked
package dev.daybook.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
