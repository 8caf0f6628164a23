package dev.daybook.events.order;

/**
 * Pieces of one line.
 *
 * @param quantity pieces, more than zero
 */
public record LineQuantity(String lineId, String sku, int quantity) {}
