package dev.daybook.command.product.domain;

import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;

/**
 * Take a product into the catalogue, not yet for sale.
 *
 * @param price exact price of one piece in major units
 * @param currency ISO 4217 code; the product keeps it
 */
public record AddProduct(
        String sku,
        String name,
        String description,
        String category,
        BigDecimal price,
        String currency,
        StockPolicy stock)
        implements ProductCommand {}
