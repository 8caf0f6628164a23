package dev.daybook.command.stock.domain;

/**
 * Names the stock of one SKU at one location.
 *
 * @param sku no at sign
 * @param location no at sign
 */
public record StockId(String sku, String location) {

    public StockId {
        if (sku.isEmpty() || sku.contains("@") || location.isEmpty() || location.contains("@")) {
            throw new IllegalArgumentException("no stock: " + sku + "@" + location);
        }
    }

    /**
     * Reads an id back from its text.
     *
     * @throws IllegalArgumentException when the text is not {@code <sku>@<location>}
     */
    public static StockId parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("no stock: " + text);
        }
        return new StockId(text.substring(0, at), text.substring(at + 1));
    }

    /** The same SKU somewhere else. */
    public StockId at(String other) {
        return new StockId(sku, other);
    }

    @Override
    public String toString() {
        return sku + "@" + location;
    }
}
