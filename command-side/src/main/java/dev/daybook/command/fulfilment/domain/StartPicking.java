package dev.daybook.command.fulfilment.domain;

/** Begin to take the pieces off the shelves. */
public record StartPicking(String fulfilmentId) implements FulfilmentCommand {}
