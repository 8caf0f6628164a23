/** Suite {@code http}: commands over HTTP beside a service that updates rows; and the driver that asks both. */
@NullMarked
package dev.daybook.benchmarks.http;

import org.jspecify.annotations.NullMarked;
