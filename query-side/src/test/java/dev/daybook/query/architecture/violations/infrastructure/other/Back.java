package dev.daybook.query.architecture.violations.infrastructure.other;

import dev.daybook.query.architecture.violations.infrastructure.one.Cycle;
import java.util.List;

/** Depends on what depends on it. */
public record Back(List<Cycle> cycles) {}
