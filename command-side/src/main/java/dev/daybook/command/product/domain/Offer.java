package dev.daybook.command.product.domain;

import dev.daybook.events.product.StockPolicy;
import java.math.BigDecimal;

/**
 * What placing an order needs to know of a product that is for sale.
 *
 * @param price exact price of one piece in major units, not negative, without trailing zeros
 * @param currency ISO 4217 code
 */
public record Offer(String sku, String name, BigDecimal price, String currency, StockPolicy stock) {}
