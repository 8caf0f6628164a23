package dev.daybook.events.order;

/**
 * Pieces of one SKU that one stock stream keeps for an order.
 *
 * @param stockId SKU and location, {@code <sku>@<location>}
 * @param reservationId of the stock stream; the order's id, and more of it for what was added later
 * @param reserved pieces that are there
 * @param backordered pieces that are promised from the next delivery
 */
public record LineReservation(String stockId, String reservationId, String sku, int reserved, int backordered) {

    /** All pieces, there or promised. */
    public int pieces() {
        return reserved + backordered;
    }
}
