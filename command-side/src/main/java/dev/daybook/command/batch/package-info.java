/** Bulk work over HTTP: items by upload, done in chunks as ordinary commands, each with a verdict. */
@NullMarked
package dev.daybook.command.batch;

import org.jspecify.annotations.NullMarked;
