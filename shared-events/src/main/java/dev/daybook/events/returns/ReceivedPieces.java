package dev.daybook.events.returns;

/**
 * Pieces of one line that came back.
 *
 * @param quantity pieces, above 0
 */
public record ReceivedPieces(String lineId, int quantity, PieceCondition condition) {}
