package dev.daybook.command.infrastructure.reactions;

import java.time.Duration;

/**
 * How eagerly effects are carried out.
 *
 * @param polling so often the tables are looked at for timers that are due
 * @param threads so many commands at a time on this node
 * @param patience so long a node that stops waits for commands under way
 */
record ReactionSettings(Duration polling, int threads, Duration patience) {}
