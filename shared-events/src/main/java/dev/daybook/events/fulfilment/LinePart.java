package dev.daybook.events.fulfilment;

/**
 * Some pieces of one line of an order.
 *
 * @param quantity pieces, more than zero
 */
public record LinePart(String lineId, String sku, int quantity) {}
