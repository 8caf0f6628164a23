package dev.daybook.command.order.domain;

/** Some pieces, more than none, of one line. */
public record LinePieces(String lineId, int quantity) {}
