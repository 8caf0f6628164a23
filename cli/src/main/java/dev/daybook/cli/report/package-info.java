/** The page about the ways of orders: its figures, and how it is put together. */
@NullMarked
package dev.daybook.cli.report;

import org.jspecify.annotations.NullMarked;
