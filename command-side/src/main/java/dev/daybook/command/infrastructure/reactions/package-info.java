/** What follows from events: policies read them, their commands are durable tasks, now or by a timer. */
@NullMarked
package dev.daybook.command.infrastructure.reactions;

import org.jspecify.annotations.NullMarked;
