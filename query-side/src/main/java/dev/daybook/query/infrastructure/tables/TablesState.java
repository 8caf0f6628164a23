package dev.daybook.query.infrastructure.tables;

import java.time.Instant;

/**
 * What tables hold; every answer out of them says it.
 *
 * @param position of the last event in them; 0 when there is none
 * @param builtAt when they were made
 */
public record TablesState(long position, Instant builtAt) {}
