package dev.daybook.events.returns;

/**
 * Pieces of one line of the order that are to come back.
 *
 * @param sku as the order has it
 * @param quantity pieces, above 0
 */
public record ReturnLine(String lineId, String sku, int quantity, ReturnReason reason) {}
