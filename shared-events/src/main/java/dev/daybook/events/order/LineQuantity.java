package dev.daybook.events.order;

/**
 * Pieces of one line.
 *
 * @param quantity pieces, more than zero
 */
public record LineQuantity(String lineId, String sku, int quantity) {

    /** The stock stream of its SKU at a location, {@code <sku>@<location>}. */
    public String stockId(String location) {
        return sku + "@" + location;
    }
}
