/** What follows from events: reactions read them; their commands are durable tasks, now or by a timer. */
@NullMarked
package dev.daybook.command.infrastructure.reactions;

import org.jspecify.annotations.NullMarked;
