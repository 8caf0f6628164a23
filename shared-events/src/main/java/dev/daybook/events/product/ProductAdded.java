package dev.daybook.events.product;

import dev.daybook.events.EventType;
import java.math.BigDecimal;

/**
 * The catalogue has a new product, not yet for sale.
 *
 * @param description may be empty
 * @param category what it is filed under
 * @param price exact price of one piece in major units, any number of decimals, not negative
 * @param currency ISO 4217 code
 */
@EventType(name = "product.added")
public record ProductAdded(
        String sku,
        String name,
        String description,
        String category,
        BigDecimal price,
        String currency,
        StockPolicy stock)
        implements ProductEvent {

    /** Takes the price without trailing zeros, so that equal prices are equal. */
    public ProductAdded {
        price = price.stripTrailingZeros();
    }
}
