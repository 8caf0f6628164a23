package dev.daybook.command.returns.domain;

/** Some pieces of one line. */
public record Pieces(String lineId, int quantity) {}
