package dev.daybook.query.architecture.violations.infrastructure.one;

import dev.daybook.query.architecture.violations.infrastructure.other.Back;

/** Depends on what depends on it. */
public record Cycle(Back back) {}
