package dev.daybook.command.returns.domain;

/**
 * What an order says of one of its lines.
 *
 * @param returnable pieces that the customer has and could give back
 */
public record SoldLine(String sku, int returnable) {}
