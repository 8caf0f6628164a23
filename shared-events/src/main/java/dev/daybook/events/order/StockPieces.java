package dev.daybook.events.order;

/**
 * Pieces of one SKU that one stock stream keeps under a reservation.
 *
 * @param stockId SKU and location, {@code <sku>@<location>}
 * @param pieces more than zero
 */
public record StockPieces(String stockId, String reservationId, String sku, int pieces) {

    /** Where the stock is. */
    public String location() {
        return stockId.substring(sku.length() + 1);
    }
}
