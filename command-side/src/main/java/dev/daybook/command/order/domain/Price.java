package dev.daybook.command.order.domain;

import java.math.BigDecimal;

/**
 * An exact price of one piece.
 *
 * @param amount in major units, any number of decimals, not negative
 * @param currency ISO 4217 code
 */
public record Price(BigDecimal amount, String currency) {}
