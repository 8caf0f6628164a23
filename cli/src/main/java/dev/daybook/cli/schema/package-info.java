/** Telling a compatible change of an event's schema from a breaking one. */
@NullMarked
package dev.daybook.cli.schema;

import org.jspecify.annotations.NullMarked;
