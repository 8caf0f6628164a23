package dev.daybook.query.stocklevel;

/** A SKU at a location, as the id of a stock stream names both. */
public record StockPlace(String sku, String location) {

    private static final char SEPARATOR = '@';

    /**
     * Reads it from {@code <sku>@<location>}.
     *
     * @throws IllegalArgumentException when the text is something else
     */
    public static StockPlace parse(String stockId) {
        int at = stockId.lastIndexOf(SEPARATOR);
        if (at < 0) {
            throw new IllegalArgumentException("no stock: " + stockId);
        }
        return new StockPlace(stockId.substring(0, at), stockId.substring(at + 1));
    }
}
