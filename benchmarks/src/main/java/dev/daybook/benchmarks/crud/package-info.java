/** A plain service that keeps rows up to date: orders over HTTP as an honest engineer would write them without events. */
@NullMarked
package dev.daybook.benchmarks.crud;

import org.jspecify.annotations.NullMarked;
