package dev.daybook.events.order;

/**
 * Pieces of one SKU that one stock stream keeps for an order.
 *
 * @param stockId SKU and location, {@code <sku>@<location>}
 * @param reserved pieces that are there
 * @param backordered pieces that are promised from the next delivery
 */
public record LineReservation(String stockId, String sku, int reserved, int backordered) {

    /** All pieces, there or promised. */
    public int pieces() {
        return reserved + backordered;
    }
}
