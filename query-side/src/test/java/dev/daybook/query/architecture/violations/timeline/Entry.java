package dev.daybook.query.architecture.violations.timeline;

/** Something of a feature. */
public record Entry() {}
