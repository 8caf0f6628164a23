package dev.daybook.events.operations;

/** What operators do to an installation. */
public sealed interface OperationsEvent permits ViewOperation {}
