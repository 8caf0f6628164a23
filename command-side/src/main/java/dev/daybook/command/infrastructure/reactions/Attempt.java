package dev.daybook.command.infrastructure.reactions;

/**
 * An effect whose time has come.
 *
 * @param failures attempts in a row that gave no answer
 */
record Attempt(EffectId id, int failures) {}
