package dev.daybook.events.product;

import dev.daybook.events.EventType;
import java.math.BigDecimal;

/**
 * The product costs something else.
 *
 * @param price exact price of one piece in major units, any number of decimals, not negative
 * @param currency ISO 4217 code, the one it was added with
 */
@EventType(name = "product.price-changed")
public record ProductPriceChanged(String sku, BigDecimal price, String currency) implements ProductEvent {

    /** Takes the price without trailing zeros, so that equal prices are equal. */
    public ProductPriceChanged {
        price = price.stripTrailingZeros();
    }
}
