package dev.daybook.events.product;

/**
 * How a product's pieces are kept.
 *
 * @param controlled whether its pieces are counted and reserved
 * @param backorders whether more may be sold than there is; never without {@code controlled}
 */
public record StockPolicy(boolean controlled, boolean backorders) {}
