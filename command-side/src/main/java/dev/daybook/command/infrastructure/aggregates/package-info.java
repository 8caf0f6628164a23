/** How aggregates are loaded fast: from memory, from a snapshot, at last from their events. */
@NullMarked
package dev.daybook.command.infrastructure.aggregates;

import org.jspecify.annotations.NullMarked;
