package dev.daybook.query.infrastructure.http;

/**
 * An amount of money.
 *
 * @param amountMinor in the currency's minor unit
 * @param currency ISO 4217 code
 */
public record Money(long amountMinor, String currency) {}
