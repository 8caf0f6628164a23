/** The embedded database that reads and writes tables. */
@NullMarked
package dev.daybook.analytics.duckdb;

import org.jspecify.annotations.NullMarked;
