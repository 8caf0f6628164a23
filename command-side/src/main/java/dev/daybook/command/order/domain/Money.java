package dev.daybook.command.order.domain;

/**
 * An amount as it is paid.
 *
 * @param amountMinor in minor units: pence, cents
 * @param currency ISO 4217 code
 */
public record Money(long amountMinor, String currency) {}
