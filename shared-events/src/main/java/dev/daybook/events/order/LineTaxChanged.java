package dev.daybook.events.order;

import dev.daybook.events.EventType;

/**
 * A line is taxed in another way; its pieces and their price stay.
 *
 * @param currency ISO 4217 code
 * @param line as it counts from now on; pieces called off before are not part of it
 */
@EventType(name = "order.line-tax-changed")
public record LineTaxChanged(String orderId, String currency, OrderLine line, long deltaMinor) implements OrderChange {}
