/** Reads statements and writes what they have found. */
@NullMarked
package dev.daybook.cli.sql;

import org.jspecify.annotations.NullMarked;
