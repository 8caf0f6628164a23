package dev.daybook.standalone.day.audit;

/**
 * What stock tells of itself.
 *
 * @param onHand pieces in the house
 * @param free pieces that are kept for nobody
 */
public record StockSeen(String stockId, int onHand, int free) {}
