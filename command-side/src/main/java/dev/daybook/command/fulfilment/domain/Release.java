package dev.daybook.command.fulfilment.domain;

/** Let the work go on. */
public record Release(String fulfilmentId) implements FulfilmentCommand {}
