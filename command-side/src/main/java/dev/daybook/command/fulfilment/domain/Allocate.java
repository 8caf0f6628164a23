package dev.daybook.command.fulfilment.domain;

/** Take the work on. */
public record Allocate(String fulfilmentId) implements FulfilmentCommand {}
