package dev.daybook.events.returns;

/**
 * Pieces of one line that were looked at.
 *
 * @param quantity pieces, above 0
 */
public record InspectedPieces(String lineId, int quantity, InspectionVerdict verdict) {}
