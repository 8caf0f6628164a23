package dev.daybook.command.product.domain;

import java.math.BigDecimal;

/**
 * Ask another price for the product.
 *
 * @param price exact price of one piece in major units
 * @param currency ISO 4217 code, the one that the product was added with
 */
public record ChangePrice(String sku, BigDecimal price, String currency) implements ProductCommand {}
