package dev.daybook.events.returns;

/**
 * Pieces of one line that can be sold again.
 *
 * @param quantity pieces, above 0
 */
public record RestockedPieces(String lineId, String sku, int quantity) {}
