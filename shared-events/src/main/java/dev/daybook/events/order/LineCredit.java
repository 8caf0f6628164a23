package dev.daybook.events.order;

/**
 * Pieces of one line that were taken off the order or given back.
 *
 * @param quantity pieces, more than zero
 * @param creditMinor what the customer no longer owes for them, in minor units of the event's currency
 */
public record LineCredit(String lineId, String sku, int quantity, long creditMinor) {}
