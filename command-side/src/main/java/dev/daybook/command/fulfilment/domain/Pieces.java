package dev.daybook.command.fulfilment.domain;

/**
 * So many pieces of one line.
 *
 * @param quantity more than zero
 */
public record Pieces(String lineId, int quantity) {}
