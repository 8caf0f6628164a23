package dev.daybook.events.order;

/**
 * What an order is sent in exchange for.
 *
 * @param orderId the order whose pieces come back
 * @param returnId the return under which they do
 */
public record ExchangedReturn(String orderId, String returnId) {}
